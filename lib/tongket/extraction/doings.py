"""Which numbers of a sentence are of one day, as what they count was done on it."""

from __future__ import annotations

from tongket.extraction import times
from tongket.extraction.aims import Aims
from tongket.extraction.happenings import comes, day_given, led_by_day, may_happen, says
from tongket.extraction.status import Standing
from tongket.language.quantity import Quantity
from tongket.lexicon import Indicator

_CARRIED = ("report", "carried", "heading")
_BESIDE, _SOON = 40, 16


class Doings(Aims):
    """What was done on a day, and what is told along with it of a longer time."""

    def _happened(
        self, span: times.Span, rule: str, quantity: Quantity, indicator: Indicator | None, standing: Standing, measure: str
    ) -> tuple[times.Span, str]:  # fmt: skip
        """The day on which it happened, for what does; else the period as it was found."""
        if standing.status != "actual" or measure != "level" or rule not in _CARRIED:
            return span, rule
        came = self._came(quantity)
        if not came and not may_happen(indicator, quantity.unit):
            return span, rule
        frame, bounds = self.reader.frame, (self.sentence.start, self.sentence.end)
        day = led_by_day(self.text, bounds, quantity.head, self.mentions, frame.year)
        if day is not None and quantity.unit not in (None, "item"):  # graves and halls are no doings
            then = times.nearest_day(day, frame)
            return ((then, then), "on_its_day") if then else (span, rule)
        if (days := self._days_of_disaster(quantity)) is not None:
            return days, "on_its_day"
        there = self._there(quantity, rule, came=came)
        return (there, "at_event") if there is not None else (span, rule)

    def _came(self, quantity: Quantity) -> bool:
        """Whether a number is of those who came: `Gần 300 đại biểu tham dự`."""
        start, end = self.sentence.start, self.sentence.end
        return quantity.unit in (None, "person") and comes(
            self.text, max(start, quantity.head - _BESIDE), min(end, quantity.end + _BESIDE)
        )

    def _there(self, quantity: Quantity, rule: str, *, came: bool) -> times.Span | None:
        """The day of the page's event, where what was given at it or who came is told: `Tại buổi lễ, huyện tặng 120 suất quà`."""
        text, (start, end) = self.text, (self.sentence.start, self.sentence.end)
        at_it = says("there", text, start, min(end, quantity.head + _BESIDE))
        event = self._day_of_sentence() or self.reader.event
        if event is None and says("at_place", text, start, quantity.head) and self.reader.frame.day is not None:
            event = (self.reader.frame.day, self.reader.frame.day)
        if event is None or says("praised", text, *self.clause(quantity.start)):
            return None  # praised for what was done in the year
        if came and (at_it or self._in_lead()):
            return event
        told = came or says("given", text, start, quantity.head)
        lately = (f for f in self.reader.figures[-3:] if f.quantity.start >= self.node.line.start)
        goes_on = any(figure.period == event for figure in lately)
        if at_it and told:
            return event
        if rule != "report":
            return None
        if goes_on and (told or says("summed", text, start, quantity.head)):
            return event
        of_account = any(says(name, text, self.node.line.start, quantity.head) for name in ("account", "longer"))
        held = told and self._in_lead() and not of_account and not any(map(times.usable, self.mentions))
        return event if held else None

    def _day_of_sentence(self) -> times.Span | None:
        """The day that the sentence names of the event it tells of: `Ngay trong lễ ra quân ngày 09/7`, `sáng nay`."""
        frame = self.reader.frame
        if says("today", self.text, self.sentence.start, self.sentence.end) and frame.day is not None:
            return frame.day, frame.day
        day = day_given(self.text, self.mentions, frame.year)
        then = times.nearest_day(day, frame) if day is not None else None
        return (then, then) if then else None

    def _days_of_disaster(self, quantity: Quantity) -> times.Span | None:
        """The days of what did the damage: `đợt lũ từ ngày 14 đến 16/10 làm 1.740 hộ bị ngập`."""
        days = (m for m in self.mentions if m.kind in ("days", "days_span") and m.end <= quantity.head)
        did = next((m for m in days if says("damaged", self.text, m.end, min(m.end + _SOON, quantity.head))), None)
        if did is None:
            return None
        span = times.span_of(did, did.year or self.reader.frame.year, self.reader.frame)
        return span if span[0] and span[1] else None

    def _in_lead(self) -> bool:
        """Whether the sentence stands in the line that tells of the page's event."""
        return self.reader.lead is not None and self.node is self.reader.lead
