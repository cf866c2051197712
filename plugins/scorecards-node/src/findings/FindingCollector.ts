/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ReadRecord } from './ReadRecord';

/**
 * One report that a collector reads: the whole truth of a scope.
 *
 * @public
 */
export interface CollectedReport {
  /** The part of the source that the report is the whole truth of: an account, or empty for all. */
  scope: string;
  /**
   * Reads the report. When it throws, nothing of the report counts, and what
   * the source told before stays.
   */
  read(): AsyncIterable<ReadRecord>;
}

/**
 * Brings the findings of a source on a schedule.
 *
 * @public
 */
export interface FindingCollector {
  /** The source of its findings, in lowerCamelCase: `securityHub`. */
  id: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** The reports of one run. One that fails costs no other. */
  reports(context: {
    /** Aborted when the run takes too long, or the process ends. */
    signal: AbortSignal;
    logger: LoggerService;
  }): AsyncIterable<CollectedReport>;
}
