"""How far a measure has come, by the stage of its status in statuses.csv: in one place for pages, loop and book."""

from atlas.data.loading import Dataset
from atlas.schema import Measure, Status
from atlas.schema.vocabulary import Stage


def stage_of(dataset: Dataset, measure: Measure) -> Stage:
    """The stage of a measure; unknown where its status is no word of statuses.csv."""
    status = dataset.get(Status, measure.status)
    return status.stage if status else Stage.UNKNOWN


def is_done(dataset: Dataset, measure: Measure) -> bool:
    """Whether it was really done, runs or stands; whether it had an effect is another question."""
    return stage_of(dataset, measure) is Stage.DONE
