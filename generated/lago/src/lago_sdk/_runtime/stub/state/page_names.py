"""The names that vendors give to what pages take and tell, as words with underscores."""

from __future__ import annotations

from typing import Literal, TypeAlias

Takes: TypeAlias = Literal[
    "size", "page", "offset", "after", "from", "before", "cursor"
]
"""What a query parameter says. ``from`` is the thing that a page begins with, ``after``
and ``before`` are those beside it, ``cursor`` is a text of the server's own."""

Tells: TypeAlias = Literal[
    "total",
    "count",
    "pages",
    "page",
    "next page",
    "previous page",
    "size",
    "offset",
    "more",
    "before",
    "next cursor",
    "previous cursor",
    "next link",
    "previous link",
    "first link",
    "last link",
    "self link",
    "first key",
    "last key",
]
"""What a field beside a list says about the page."""

_TAKES: tuple[tuple[Takes, str], ...] = (
    ("size", "per_page page_size limit size page_limit max_results results_per_page"),
    ("size", "top take first count items_per_page max_items page_items"),
    ("page", "page page_number page_num page_index p"),
    ("offset", "offset skip start_index page_offset"),
    ("after", "starting_after after after_id since_id page_after last_id start_after"),
    ("from", "from start_at starting_at"),
    ("before", "ending_before before before_id page_before"),
    ("cursor", "cursor page_token next_token continue next_cursor marker token"),
    ("cursor", "next_page_token page_cursor continuation_token start_cursor"),
)
_TELLS: tuple[tuple[Tells, str], ...] = (
    ("total", "total total_count total_items total_results total_records total_size"),
    ("total", "total_entries total_elements items_total count_total"),
    ("count", "count result_count items_count page_count"),
    ("pages", "total_pages pages num_pages pages_count"),
    ("page", "current_page page page_number"),
    ("next page", "next_page"),
    ("previous page", "prev_page previous_page"),
    ("size", "per_page page_size limit"),
    ("offset", "offset"),
    ("more", "has_more has_next has_next_page more"),
    ("before", "has_previous has_prev has_previous_page"),
    ("next cursor", "next_cursor cursor next_token end_cursor next_page_token after"),
    ("next cursor", "continuation_token"),
    ("previous cursor", "previous_cursor prev_cursor before"),
    ("next link", "next next_url next_link next_page_url"),
    ("previous link", "previous prev previous_url prev_url prev_page_url"),
    ("first link", "first first_page_url"),
    ("last link", "last last_page_url"),
    ("self link", "self"),
    ("first key", "first_id"),
    ("last key", "last_id"),
)
TAKES: dict[str, Takes] = {
    name: what for what, names in _TAKES for name in names.split()
}
TELLS: dict[str, Tells] = {
    name: what for what, names in _TELLS for name in names.split()
}
FRAMES = frozenset({"meta", "pagination", "paging", "links", "page", "page_info"})
"""The objects in which the fields are that tell about a page."""
