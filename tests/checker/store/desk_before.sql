-- A desk as it was made before its tables had migrations, with a decision in it.
CREATE TABLE desk_stories (
    id INTEGER NOT NULL, name VARCHAR(255) NOT NULL, place VARCHAR(4096) NOT NULL, PRIMARY KEY (id), UNIQUE (place)
);
CREATE TABLE desk_versions (
    id INTEGER NOT NULL, story_id INTEGER NOT NULL, digest VARCHAR(64) NOT NULL, made DATETIME NOT NULL,
    loaded DATETIME NOT NULL, data TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (story_id, digest),
    FOREIGN KEY(story_id) REFERENCES desk_stories (id)
);
CREATE TABLE desk_items (
    id INTEGER NOT NULL, story_id INTEGER NOT NULL, version_id INTEGER NOT NULL, finding VARCHAR(64) NOT NULL,
    fate VARCHAR(16) NOT NULL, before_version_id INTEGER, before_finding VARCHAR(64), kind VARCHAR(32) NOT NULL,
    level VARCHAR(16) NOT NULL, tier VARCHAR(16) NOT NULL, percent INTEGER NOT NULL, sources INTEGER NOT NULL,
    rank VARCHAR(64) NOT NULL, headline TEXT NOT NULL, words TEXT NOT NULL, revision INTEGER NOT NULL,
    status VARCHAR(16) NOT NULL, reason VARCHAR(64), assignee VARCHAR(40), changed DATETIME, PRIMARY KEY (id),
    FOREIGN KEY(story_id) REFERENCES desk_stories (id), FOREIGN KEY(version_id) REFERENCES desk_versions (id),
    FOREIGN KEY(before_version_id) REFERENCES desk_versions (id)
);
CREATE INDEX desk_items_stories ON desk_items (story_id, status);
CREATE INDEX ix_desk_items_kind ON desk_items (kind);
CREATE INDEX ix_desk_items_finding ON desk_items (finding);
CREATE INDEX ix_desk_items_status ON desk_items (status);
CREATE INDEX desk_items_queue ON desk_items (rank, id);
CREATE INDEX ix_desk_items_fate ON desk_items (fate);
CREATE INDEX ix_desk_items_level ON desk_items (level);
CREATE INDEX ix_desk_items_assignee ON desk_items (assignee);
CREATE INDEX ix_desk_items_tier ON desk_items (tier);
CREATE TABLE desk_tags (
    item_id INTEGER NOT NULL, name VARCHAR(40) NOT NULL, PRIMARY KEY (item_id, name),
    FOREIGN KEY(item_id) REFERENCES desk_items (id)
);
CREATE INDEX ix_desk_tags_name ON desk_tags (name);
CREATE TABLE desk_events (
    id INTEGER NOT NULL, item_id INTEGER NOT NULL, revision INTEGER NOT NULL, at DATETIME NOT NULL,
    "by" VARCHAR(40) NOT NULL, action VARCHAR(16) NOT NULL, value JSON NOT NULL, step VARCHAR(36) NOT NULL,
    token VARCHAR(64) NOT NULL, PRIMARY KEY (id), UNIQUE (item_id, revision), UNIQUE (item_id, token),
    FOREIGN KEY(item_id) REFERENCES desk_items (id)
);
CREATE INDEX ix_desk_events_step ON desk_events (step);
CREATE INDEX ix_desk_events_by ON desk_events ("by");
INSERT INTO desk_stories (name, place) VALUES ('story', '/reports/story.json');
INSERT INTO desk_versions (story_id, digest, made, loaded, data)
    VALUES (1, 'd', '2026-11-01 10:00:00', '2026-11-01 10:00:00', '{}');
INSERT INTO desk_items (story_id, version_id, finding, fate, kind, level, tier, percent, sources, rank, headline, words,
                        revision, status)
    VALUES (1, 1, '9f2c51d04e7ab36d', 'new', 'money', 'conflict', 'finding', 91, 2, '00997009', 'Border', 'border', 1,
            'confirmed');
INSERT INTO desk_events (item_id, revision, at, "by", action, value, step, token)
    VALUES (1, 1, '2026-11-01 10:00:00', 'Ada', 'status', '{"status": "confirmed", "reason": null}', 's', 't');
