"""Typed entities of the atlas and their closed vocabularies; the data manual is generated from them."""

from atlas.schema.entity import Entity, entity_fields
from atlas.schema.exchange import Event, Method, MethodUse, Phase, Transfer
from atlas.schema.knowledge import Condition, Criterion, Framework, FrameworkCriterion, MeasureNote, Note
from atlas.schema.localised import Localised, LocalisedList
from atlas.schema.measures import Challenge, Figure, Measure, PopulationVariant
from atlas.schema.places import BaseFeature, City, Hotspot, Neighbourhood, Outline
from atlas.schema.registry import Document, Organisation, Project, Source, Term
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
    "Localised",
    "LocalisedList",
    "Measure",
    "MeasureNote",
    "Method",
    "MethodUse",
    "Neighbourhood",
    "MethodLink",
    "Note",
    "Organisation",
    "Outline",
    "Phase",
    "PopulationVariant",
    "Project",
    "Pitfall",
    "Source",
    "Term",
    "Transfer",
    "entity_fields",
]
