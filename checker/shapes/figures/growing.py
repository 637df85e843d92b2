"""Groups that grow along links, the likeliest first, without a look at every link for each group."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence

Link = tuple[int, int]


class Links:
    """Links between numbered nodes, the likeliest first."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._links = links
        self._at: defaultdict[int, list[int]] = defaultdict(list)  # for each node the places of its links, in order
        for place, link in enumerate(links):
            for node in link:
                self._at[node].append(place)

    def grown(self, pair: Link, fits: Callable[[int, Sequence[int]], bool]) -> list[int]:
        """The members of the group that begins with a pair, in the order in which they join it.

        The links are gone through once, in order: one that leads out of the group as it then is brings in its other
        end, where that fits the members so far.
        """
        members = list(pair)
        waiting = [place for node in pair for place in self._at[node]]
        heapq.heapify(waiting)
        while waiting:
            place = heapq.heappop(waiting)
            for new in (node for node in self._links[place] if node not in members):
                if fits(new, members):
                    members.append(new)
                    own = self._at[new]
                    for later in own[bisect_right(own, place) :]:
                        heapq.heappush(waiting, later)
        return members
