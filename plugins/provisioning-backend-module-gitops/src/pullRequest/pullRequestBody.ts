/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { scrubText } from '@steward/backstage-plugin-portal-node';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { runMarker } from './runMarker';

/** GitHub takes 65,536 characters; the run has the rest. */
const MOST_LINES = 50;

/**
 * The text of a pull request: who asked for it, who agreed, how risky it is,
 * and the run that it belongs to. Without secrets that people wrote into it.
 *
 * @param portal - Address of the portal, without a trailing slash.
 */
export function pullRequestBody(run: Run, portal: string): string {
  const { assessment, decisions, plan } = run;
  const approvals = decisions
    .filter(({ decision }) => decision === 'approve')
    .map(
      ({ by, at, breakGlass, comment }) =>
        `- ${breakGlass ? 'Break-glass' : 'Approved'} by ${code(by)} at ${at}${
          comment ? `: ${oneLine(comment)}` : ''
        }`,
    );
  const automatic = assessment?.approval.required
    ? undefined
    : assessment?.approval.rules[0]?.id;
  const lines = [
    ...(plan?.summary.map(oneLine) ?? []),
    '',
    `Requested by ${code(run.requestedBy)}${
      run.requestedThrough ? ` through ${code(run.requestedThrough)}` : ''
    } in [run ${run.id}](${portal}/provisioning/runs/${run.id}).`,
    ...(run.reason ? [`Reason: ${oneLine(run.reason)}`] : []),
    '',
    '### Approval',
    ...(approvals.length > 0
      ? approvals
      : [automatic ? `- By rule ${code(automatic)}` : '- None was needed']),
    ...(assessment ? riskLines(assessment.risk) : []),
    ...(plan && plan.blastRadius.length > 0
      ? ['', '### What else it touches', ...plan.blastRadius.map(item)]
      : []),
    ...(plan?.details ?? []).flatMap(detail => [
      '',
      `### ${oneLine(detail.title)}`,
      ...detail.lines.slice(0, MOST_LINES).map(line => item(code(line))),
      ...(detail.lines.length > MOST_LINES
        ? [item(`… and ${detail.lines.length - MOST_LINES} more in the run`)]
        : []),
    ]),
    '',
    ...(run.digest ? [`Digest of what was approved: ${code(run.digest)}`] : []),
    runMarker(run),
  ];
  return scrubText(lines.join('\n')).text;
}

function riskLines(risk: NonNullable<Run['assessment']>['risk']): string[] {
  return [
    '',
    `### Risk: ${risk.level} (${risk.score} of 100)`,
    ...risk.contributions.map(({ points, reason }) =>
      item(`${points}: ${reason}`),
    ),
  ];
}

/** Entity refs as code, so that `@names` in them reach nobody. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function item(text: string): string {
  return `- ${oneLine(text)}`;
}

/** Text of people must not forge lines of this text, its marker among them. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('<!--', '').trim();
}
