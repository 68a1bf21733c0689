"""Documents for their readers: one definition each, one renderer a form of document."""

from reports.views.book import Book
from reports.views.committee import committee
from reports.views.operation import operation
from reports.views.partner import partner
from reports.views.view import View

__all__ = ["Book", "View", "committee", "operation", "partner"]
