/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Finding,
  FindingResource,
} from '@steward/backstage-plugin-scorecards-common';
import { Refusal } from '@steward/backstage-plugin-scorecards-node';
import { FindingPush, PushResult } from './FindingPush';
import { PlacedFinding } from './findingRows';
import { ParsedPiece } from './parseFindings';
import { PlacementIndex } from './PlacementIndex';

/** An answer names no more; a report of 200 MB could be refused record by record. */
const MAX_REFUSED = 100;

/** What became of a report. */
export interface TakenFindings extends PushResult {
  /** Whether the report was whole; else what is missing in it did not end. */
  whole: boolean;
  /** The first {@link MAX_REFUSED} parts that were refused. */
  refused: Refusal[];
  refusedCount: number;
}

/** What {@link takeFindings} needs. */
export interface TakeFindingsOptions {
  push: FindingPush;
  pieces: AsyncGenerator<ParsedPiece, { whole: boolean }, undefined>;
  placement: PlacementIndex;
  /** What findings are about that do not say it themselves. */
  about?: FindingResource;
  clock?: () => Date;
}

/**
 * Takes a report in while it is read. A report that cannot be read to its end
 * leaves nothing behind.
 *
 * @throws what reading or storing throws.
 */
export async function takeFindings(
  options: TakeFindingsOptions,
): Promise<TakenFindings> {
  const { push, pieces, clock = () => new Date() } = options;
  const refused: Refusal[] = [];
  let refusedCount = 0;
  const refuse = (more: Refusal[]) => {
    refusedCount += more.length;
    refused.push(...more.slice(0, MAX_REFUSED - refused.length));
  };
  let waiting: Finding[] = [];
  const add = async () => {
    refuse(await push.add(waiting.map(finding => withPlace(finding, options))));
    waiting = [];
  };
  try {
    let step = await pieces.next();
    for (; !step.done; step = await pieces.next()) {
      refuse(step.value.refused);
      waiting.push(...step.value.findings);
      if (waiting.length >= 500) {
        await add();
      }
    }
    await add();
    const { whole } = step.value;
    const result = await push.finish({ whole, now: clock() });
    return { ...result, whole, refused, refusedCount };
  } catch (error) {
    await push.abandon();
    throw error;
  }
}

/** What a finding says of itself goes before what is said of the whole report. */
function withPlace(
  finding: Finding,
  { placement, about }: TakeFindingsOptions,
): PlacedFinding {
  const own = definedOf(finding.resource);
  const resource: FindingResource = { ...about, entityRef: undefined, ...own };
  const entityRef = placement.place(resource);
  if (entityRef || !about?.entityRef) {
    return { finding: { ...finding, resource }, entityRef };
  }
  const whole = { ...resource, entityRef: about.entityRef };
  return {
    finding: { ...finding, resource: whole },
    entityRef: placement.place(whole),
  };
}

function definedOf(resource: FindingResource): FindingResource {
  return Object.fromEntries(
    Object.entries(resource).filter(([, value]) => value !== undefined),
  );
}
