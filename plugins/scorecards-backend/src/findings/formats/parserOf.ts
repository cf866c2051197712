/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  readAsff,
  readOcsf,
  readPolicyReport,
  readTrivy,
} from '@steward/backstage-plugin-scorecards-node';
import { JUnitParser } from './JUnitParser';
import { RecordParser } from './RecordParser';
import { ReportParser } from './ReportParser';
import { SarifParser } from './SarifParser';

const PARSERS = {
  // A list, NDJSON, and the answers of GetFindingsV2 and GetFindings as they are.
  ocsf: () =>
    new RecordParser(readOcsf, { lists: ['Findings[]', 'findings[]'] }),
  asff: () =>
    new RecordParser(readAsff, { lists: ['Findings[]', 'detail.findings[]'] }),
  'policy-report': () =>
    new RecordParser(readPolicyReport, { lists: ['items[]'], yaml: true }),
  trivy: () => new RecordParser(readTrivy, { lists: ['items[]'], yaml: true }),
  sarif: () => new SarifParser(),
  junit: () => new JUnitParser(),
} satisfies Record<string, () => ReportParser>;

/** A format of `POST /findings`. */
export type FindingFormat = keyof typeof PARSERS;

/** The formats of `POST /findings`. */
export const FINDING_FORMATS = Object.keys(PARSERS) as FindingFormat[];

/** A parser for one report of the format. */
export function parserOf(format: FindingFormat): ReportParser {
  return PARSERS[format]();
}
