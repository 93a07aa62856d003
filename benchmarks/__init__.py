"""Speed, measured as ratios in one run; never in a timed test."""
