/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import {
  Finding,
  FindingOutcome,
  Severity,
} from '@steward/backstage-plugin-scorecards-common';
import {
  catalogName,
  firstOf,
  optionalList,
  optionalText,
  ReadRecord,
  refusing,
  severityOf,
  severityOfScore,
  webAddress,
} from '@steward/backstage-plugin-scorecards-node';
import { z } from 'zod';
import { JsonPart, JsonSplitter } from './JsonSplitter';
import { ReportParser } from './ReportParser';

/** Results that come before their tool wait for it; more of them are refused. */
const MAX_WAITING = 20_000;

const message = z.object({ text: optionalText }).nullish();

const ruleSchema = z.object({
  id: z.string().min(1),
  name: optionalText,
  shortDescription: message,
  helpUri: optionalText,
  defaultConfiguration: z.object({ level: optionalText }).nullish(),
  properties: z
    .object({
      'security-severity': z.coerce.number().optional().catch(undefined),
    })
    .nullish()
    .catch(null),
});

const toolSchema = z.object({
  driver: z.object({
    name: z.string().min(1),
    rules: optionalList(ruleSchema),
  }),
});

const fingerprints = z.record(z.string(), z.string()).nullish().catch(null);

const resultSchema = z.object({
  ruleId: optionalText,
  ruleIndex: z.number().int().nullish(),
  rule: z
    .object({ id: optionalText, index: z.number().int().nullish() })
    .nullish(),
  kind: optionalText,
  level: optionalText,
  message,
  guid: optionalText,
  fingerprints,
  partialFingerprints: fingerprints,
  baselineState: optionalText,
  suppressions: optionalList(
    z.object({ status: optionalText, justification: optionalText }),
  ),
  locations: optionalList(
    z.object({
      physicalLocation: z
        .object({
          artifactLocation: z.object({ uri: optionalText }).nullish(),
          region: z.object({ startLine: z.number().nullish() }).nullish(),
        })
        .nullish(),
    }),
  ),
});

type Rule = z.infer<typeof ruleSchema>;
type Tool = z.infer<typeof toolSchema>;
type Result = z.infer<typeof resultSchema>;

/**
 * Reads SARIF 2.1.0, the results of static analysis.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export class SarifParser implements ReportParser {
  readonly #splitter = new JsonSplitter(['runs[].tool', 'runs[].results[]']);
  readonly #tools = new Map<string, Tool>();
  #waiting: JsonPart[] = [];
  #whole = true;

  get whole(): boolean {
    return this.#whole;
  }

  push(chunk: Buffer): ReadRecord[] {
    return this.#splitter.push(chunk).flatMap(part => this.#take(part));
  }

  end(): ReadRecord[] {
    const rest = this.#splitter.end();
    this.#whole = rest.every(part => part.fault === undefined);
    const toolless = this.#waiting.map(({ where }) =>
      refusal(where, 'Its run names no tool. Add runs[].tool.driver.name.'),
    );
    return [...rest.flatMap(part => this.#take(part)), ...toolless];
  }

  #take(part: JsonPart): ReadRecord[] {
    const { pattern, where, value, fault } = part;
    if (fault !== undefined) {
      return [refusal(where, fault)];
    }
    const [run] = where.split('.');
    if (pattern === 'runs[].tool') {
      return this.#takeTool(run, part);
    }
    if (pattern !== 'runs[].results[]') {
      return [refusal(where, 'It has no runs, so it is not a SARIF log.')];
    }
    const tool = this.#tools.get(run);
    if (tool) {
      return [readResult(value, where, tool)];
    }
    if (this.#waiting.length >= MAX_WAITING) {
      return [
        refusal(
          where,
          `More than ${MAX_WAITING} results come before the tool of their run. Write runs[].tool before runs[].results.`,
        ),
      ];
    }
    this.#waiting.push(part);
    return [];
  }

  #takeTool(run: string, { where, value }: JsonPart): ReadRecord[] {
    const read = refusing(where, () => {
      this.#tools.set(run, toolSchema.parse(value));
      return {};
    });
    const waited = this.#waiting.filter(part =>
      part.where.startsWith(`${run}.`),
    );
    this.#waiting = this.#waiting.filter(part => !waited.includes(part));
    return [read, ...waited.flatMap(part => this.#take(part))];
  }
}

function refusal(where: string, reason: string): ReadRecord {
  return { findings: [], refused: [{ where, reason }] };
}

function readResult(value: unknown, where: string, tool: Tool): ReadRecord {
  return refusing(where, () => {
    const result = resultSchema.parse(value);
    const { rules, name } = tool.driver;
    const index = firstOf(result.ruleIndex, result.rule?.index);
    const ruleId = firstOf(result.ruleId, result.rule?.id);
    const rule =
      (index !== undefined && index >= 0 ? rules[index] : undefined) ??
      // The id of a result may name a part of a rule: CA2101/1.
      rules.find(({ id }) => id === ruleId || ruleId?.startsWith(`${id}/`));
    const control = ruleId ?? rule?.id ?? 'unnamed rule';
    const [place] = result.locations;
    const file = place?.physicalLocation?.artifactLocation?.uri;
    const accepted = result.suppressions.find(
      ({ status }) => !status || status === 'accepted',
    );
    const finding: Finding = {
      id: `${control}/${identityOf(result, file)}`,
      control: { catalog: catalogName(name), id: control },
      title:
        firstOf(
          result.message?.text,
          rule?.shortDescription?.text,
          rule?.name,
        ) ?? control,
      outcome: accepted ? 'suppressed' : outcomeOf(result.kind),
      severity: severity(result, rule),
      resource: { type: 'File', name: file },
      suppression: accepted?.justification,
      url: webAddress(rule?.helpUri),
    };
    // A result that was there before and is no more is not in the truth of this report.
    return { findings: result.baselineState === 'absent' ? [] : [finding] };
  });
}

/** What stays the same when lines move, where the tool says it. */
function identityOf(result: Result, file: string | undefined): string {
  const marks = { ...result.partialFingerprints, ...result.fingerprints };
  const names = Object.keys(marks).sort();
  if (names.length > 0) {
    return names.map(name => `${name}=${marks[name]}`).join(',');
  }
  const line = result.locations[0]?.physicalLocation?.region?.startLine;
  return (
    result.guid ??
    createHash('sha256')
      .update(JSON.stringify([file, line, result.message?.text]))
      .digest('base64url')
      .slice(0, 22)
  );
}

const KINDS: { [kind: string]: FindingOutcome } = {
  pass: 'pass',
  fail: 'fail',
  notApplicable: 'notApplicable',
  informational: 'notApplicable',
  open: 'unknown',
  review: 'unknown',
};

function outcomeOf(kind: string | undefined): FindingOutcome {
  return KINDS[kind ?? 'fail'] ?? 'unknown';
}

function severity(result: Result, rule: Rule | undefined): Severity {
  const score = rule?.properties?.['security-severity'];
  return score === undefined
    ? severityOf(result.level ?? rule?.defaultConfiguration?.level ?? 'warning')
    : severityOfScore(score);
}
