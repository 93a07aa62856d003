"""Typed entities of the atlas and their closed vocabularies; the data manual is generated from them."""

from atlas.schema.entity import Entity, entity_fields
from atlas.schema.exchange import Event, Method, MethodUse, Phase, Transfer
from atlas.schema.knowledge import Condition, Criterion, Framework, FrameworkCriterion, MeasureNote, Note
from atlas.schema.ledger import LedgerEntry, Requirement, TransferCondition
from atlas.schema.localised import Localised, LocalisedList
from atlas.schema.measures import Challenge, Figure, Measure, PopulationVariant
from atlas.schema.outlines import OsmOutline, Outline
from atlas.schema.places import BaseFeature, City, Hotspot, Neighbourhood, OsmBaseFeature
from atlas.schema.profiles import Profile
from atlas.schema.registry import Document, Kind, Organisation, Project, Source, Status, Term, Topic
from atlas.schema.remarks import EventRemark
from atlas.schema.toolbox import MethodLink, Pitfall

__all__ = [
    "BaseFeature",
    "Challenge",
    "City",
    "Condition",
    "Criterion",
    "Document",
    "Entity",
    "Event",
    "EventRemark",
    "Figure",
    "Framework",
    "FrameworkCriterion",
    "Hotspot",
    "Kind",
    "LedgerEntry",
    "Localised",
    "LocalisedList",
    "Measure",
    "MeasureNote",
    "Method",
    "MethodLink",
    "MethodUse",
    "Neighbourhood",
    "Note",
    "Organisation",
    "OsmBaseFeature",
    "OsmOutline",
    "Outline",
    "Phase",
    "Pitfall",
    "PopulationVariant",
    "Profile",
    "Project",
    "Requirement",
    "Source",
    "Status",
    "Term",
    "Topic",
    "Transfer",
    "TransferCondition",
    "entity_fields",
]
