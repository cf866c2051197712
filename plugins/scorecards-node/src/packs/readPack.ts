/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Check,
  checkSchema,
  FactDeclaration,
  Fixture,
  packFrameSchema,
} from '@steward/backstage-plugin-scorecards-common';
import { createHash } from 'node:crypto';
import { LineCounter, parseDocument } from 'yaml';
import { checkFaults } from './checkFaults';
import { PackFault, zodFault } from './PackFault';

/** A check with the version that its verdicts are stored with. @public */
export interface PackedCheck {
  check: Check;
  pack: string;
  /** Version of the pack and a hash of the check: `1.2.0+9f86d081`. */
  policyVersion: string;
}

/** A pack as far as it is right. @public */
export interface LoadedPack {
  id: string;
  title: string;
  version: string;
  description?: string;
  origin: string;
  checks: PackedCheck[];
  fixtures: Fixture[];
}

/**
 * Reads a pack. A check that is wrong is left out and named; a file that is no
 * pack at all gives no pack.
 *
 * @param text - the YAML
 * @param origin - the file or the address that it comes from
 * @param declarations - the facts that there are
 * @public
 */
export function readPack(
  text: string,
  origin: string,
  declarations: readonly FactDeclaration[],
): { pack?: LoadedPack; faults: PackFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      faults: [
        {
          origin,
          path: `line ${line}, column ${col}`,
          reason: `The file is not YAML: ${error.message.split('\n')[0]}`,
          fix: 'Correct the file at that place.',
        },
      ],
    };
  }
  const frame = packFrameSchema.safeParse(
    document.toJS({ maxAliasCount: 100 }),
  );
  if (!frame.success) {
    return { faults: [{ origin, ...zodFault(frame.error) }] };
  }
  const { id, title, version, description, fixtures } = frame.data;
  const faults: PackFault[] = [];
  const checks: PackedCheck[] = [];
  const ids = new Set<string>();
  frame.data.checks.forEach((raw, index) => {
    const path = `checks[${index}]`;
    const parsed = checkSchema.safeParse(raw);
    if (!parsed.success) {
      const checkId = idOf(raw);
      faults.push({
        origin,
        pack: id,
        ...(checkId && { checkId }),
        ...zodFault(parsed.error, path),
      });
      return;
    }
    const check = parsed.data;
    const found = [
      ...(ids.has(check.id)
        ? [
            {
              path: `${path}.id`,
              reason: `${check.id} is there twice in this pack.`,
              fix: 'Give each check an id of its own.',
            },
          ]
        : []),
      ...checkFaults(check, path, declarations),
    ];
    ids.add(check.id);
    if (found.length > 0) {
      faults.push(
        ...found.map(fault => ({
          origin,
          pack: id,
          checkId: check.id,
          ...fault,
        })),
      );
      return;
    }
    checks.push({ check, pack: id, policyVersion: versionOf(check, version) });
  });
  return {
    pack: {
      id,
      title,
      version,
      ...(description && { description }),
      origin,
      checks,
      fixtures,
    },
    faults,
  };
}

/** What people read does not make another policy. */
function versionOf(check: Check, packVersion: string): string {
  const { title, description, solution, links, fix, source, ...policy } = check;
  const hash = createHash('sha256')
    .update(JSON.stringify(policy))
    .digest('hex');
  return `${packVersion}+${hash.slice(0, 8)}`;
}

function idOf(raw: unknown): string | undefined {
  return typeof raw === 'object' &&
    raw !== null &&
    'id' in raw &&
    typeof raw.id === 'string'
    ? raw.id
    : undefined;
}
