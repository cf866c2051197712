/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { monthBefore, windowBefore } from './periodChoices';
import { Window } from './sameDaysBefore';

interface Choice {
  /** `days` or `month`; empty for what suits the window. */
  compare: string;
  compareFrom: string;
  compareTo: string;
}

/**
 * What a window is compared with. One that begins with a month is compared with
 * the same days of the month before: tax and support fall on the first day.
 */
export function comparisonOf(choice: Choice, window: Window): string {
  if (choice.compareFrom) {
    return 'custom';
  }
  return choice.compare || (window.from.endsWith('-01') ? 'month' : 'days');
}

/** The days that a window is compared with. */
export function windowAgainst(choice: Choice, window: Window): Window {
  switch (comparisonOf(choice, window)) {
    case 'custom':
      return { from: choice.compareFrom, to: choice.compareTo };
    case 'month':
      return monthBefore(window);
    default:
      return windowBefore(window);
  }
}
