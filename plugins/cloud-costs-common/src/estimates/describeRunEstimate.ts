/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstimateMeasure, RunEstimate } from '../api.generated';
import { addDays } from '../months/months';
import { MEASURED_AFTER_DAYS } from './measureEstimate';

/** How far the comparison of an estimate with the bill is. @public */
export interface EstimateProgress {
  /** Of the entity. */
  title: string;
  doneOn: string;
  /** When a later run changed the entity. */
  changedOn?: string;
  /** Whether the bill was looked at. */
  isLookedAt: boolean;
  currency: string;
  /** The one after the fewest days first. */
  measures: readonly EstimateMeasure[];
}

const [FIRST] = MEASURED_AFTER_DAYS;

/** Whether the bill says something of an estimate, and why not. @public */
export function runEstimateState(
  progress: EstimateProgress,
): RunEstimate['state'] {
  const { doneOn, changedOn, isLookedAt, measures } = progress;
  if (measures.length > 0) {
    return 'measured';
  }
  if (changedOn !== undefined && changedOn <= addDays(doneOn, FIRST)) {
    return 'changed';
  }
  return isLookedAt ? 'not-in-bill' : 'waiting';
}

/** The same in words. @public */
export function describeRunEstimate(progress: EstimateProgress): string {
  const { title, doneOn, changedOn, currency, measures } = progress;
  switch (runEstimateState(progress)) {
    case 'measured': {
      const { days, actual, error } = measures[measures.length - 1];
      return `After ${days} days the bill says ${actual} ${currency} a month${
        error === undefined ? '' : `, ${comparisonOf(error)}`
      }.`;
    }
    case 'changed':
      return `A later run changed it on ${changedOn}, so that ${FIRST} days of it cannot be compared.`;
    case 'not-in-bill':
      return `The bill has no cost of ${title}. Tag what belongs to it, and name the tags in its annotation steward.dev/cost-tags.`;
    default:
      return `The bill is compared once it has ${FIRST} days after ${doneOn}.`;
  }
}

function comparisonOf(error: string): string {
  const percent = Math.round(Math.abs(Number(error)) * 100);
  if (percent === 0) {
    return 'as estimated';
  }
  return `${percent} % ${Number(error) > 0 ? 'more' : 'less'} than estimated`;
}
