/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstimateCorrection, TemplateAccuracy } from '../api.generated';
import {
  absoluteAmount,
  compareAmounts,
  divideAmount,
  sumAmounts,
} from '../money/amounts';
import { estimateError } from './measureEstimate';

/** Fewer runs than these say nothing about the next one. */
const LEAST_RUNS = 3;
/** A correction beyond these is a sign of a wrong entity, and not of wrong prices. */
const FACTORS = { least: '0.5', most: '2' };

/** An estimate that met the bill. Amounts are a month and of one currency. @public */
export interface MeasuredEstimate {
  /** By the prices alone, without a correction. */
  listed: string;
  /** What people were told. */
  estimated: string;
  actual: string;
}

/**
 * How good the estimates of a template were: the median, so that a single run
 * that went astray changes nothing.
 *
 * @public
 */
export function templateAccuracy(
  template: string,
  measured: readonly MeasuredEstimate[],
): TemplateAccuracy {
  const errors = measured.flatMap(
    ({ estimated, actual }) => estimateError(estimated, actual) ?? [],
  );
  const correction = correctionOf(measured);
  return {
    template,
    runs: measured.length,
    ...(errors.length > 0 && {
      error: medianOf(errors.map(absoluteAmount)),
      bias: medianOf(errors),
    }),
    ...(correction && { correction }),
  };
}

/**
 * What the next estimate of a template is multiplied by: the median of what
 * runs cost by the bill over what the prices said.
 *
 * @returns undefined for fewer than three runs, and where nothing is to correct.
 * @public
 */
export function correctionOf(
  measured: readonly MeasuredEstimate[],
): EstimateCorrection | undefined {
  const ratios = measured
    .filter(({ listed }) => compareAmounts(listed, '0') !== 0)
    .map(({ listed, actual }) => divideAmount(actual, listed));
  if (ratios.length < LEAST_RUNS) {
    return undefined;
  }
  const median = Number(medianOf(ratios));
  const factor = Math.min(
    Math.max(median, Number(FACTORS.least)),
    Number(FACTORS.most),
  ).toFixed(2);
  if (factor === '1.00') {
    return undefined;
  }
  const percent = Math.round(Math.abs(Number(factor) - 1) * 100);
  return {
    factor,
    runs: ratios.length,
    words: `${percent} % ${Number(factor) > 1 ? 'added' : 'taken off'}, as ${
      ratios.length
    } earlier runs cost ${
      Number(factor) > 1 ? 'more' : 'less'
    } than the prices say.`,
  };
}

function medianOf(amounts: readonly string[]): string {
  const sorted = [...amounts].sort(compareAmounts);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : divideAmount(sumAmounts([sorted[middle - 1], sorted[middle]]), '2');
}
