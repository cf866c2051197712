/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ControlReference,
  FindingOutcome,
  FindingResource,
  Severity,
} from '@steward/backstage-plugin-scorecards-common';
import { z } from 'zod';
import {
  catalogName,
  firstArn,
  firstOf,
  optionalList,
  optionalName,
  optionalText,
  webAddress,
} from './fields';
import { ReadRecord } from './ReadRecord';
import { refusing } from './refusals';
import { severityOf } from './severities';
import { optionalTime } from './times';

const severitySchema = z
  .object({ Label: optionalText, Normalized: z.number().nullish() })
  .nullish();

const resourceSchema = z.object({
  Id: z.string().min(1),
  Type: optionalText,
  Region: optionalText,
});

const schema = z.object({
  Id: z.string().min(1),
  AwsAccountId: optionalName,
  GeneratorId: optionalText,
  ProductName: optionalText,
  ProductFields: z.record(z.string(), z.unknown()).nullish(),
  Title: optionalText,
  Types: optionalList(z.string()),
  Region: optionalText,
  Severity: severitySchema,
  FindingProviderFields: z.object({ Severity: severitySchema }).nullish(),
  Compliance: z
    .object({ Status: optionalText, SecurityControlId: optionalText })
    .nullish(),
  Workflow: z.object({ Status: optionalText }).nullish(),
  WorkflowState: optionalText,
  RecordState: optionalText,
  Note: z.object({ Text: optionalText, UpdatedBy: optionalText }).nullish(),
  SourceUrl: optionalText,
  Remediation: z
    .object({ Recommendation: z.object({ Url: optionalText }).nullish() })
    .nullish(),
  Vulnerabilities: optionalList(z.object({ Id: optionalText })),
  Resources: z.array(resourceSchema).min(1),
  CreatedAt: optionalTime,
  FirstObservedAt: optionalTime,
  LastObservedAt: optionalTime,
  UpdatedAt: optionalTime,
});

type AsffRecord = z.infer<typeof schema>;

/**
 * Reads a finding of the AWS Security Finding Format.
 *
 * A finding whose workflow is resolved, or whose record is archived, ended when
 * it was last updated.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html
 * @public
 */
export function readAsff(record: unknown, where: string): ReadRecord {
  return refusing(where, () => {
    const parsed = schema.parse(record);
    const outcome = outcomeOf(parsed);
    const resolved =
      parsed.Workflow?.Status === 'RESOLVED' ||
      parsed.RecordState === 'ARCHIVED';
    const { Resources: resources } = parsed;
    return {
      findings: resources.map(resource => ({
        id: resources.length === 1 ? parsed.Id : `${parsed.Id}#${resource.Id}`,
        control: controlOf(parsed),
        title: parsed.Title ?? parsed.Id,
        outcome,
        severity: severity(parsed),
        resource: resourceOf(parsed, resource),
        createdAt: firstOf(parsed.FirstObservedAt, parsed.CreatedAt),
        observedAt: firstOf(parsed.LastObservedAt, parsed.UpdatedAt),
        resolvedAt: resolved
          ? firstOf(parsed.UpdatedAt, parsed.LastObservedAt)
          : undefined,
        suppression: outcome === 'suppressed' ? parsed.Note?.Text : undefined,
        suppressedBy:
          outcome === 'suppressed' ? parsed.Note?.UpdatedBy : undefined,
        url: webAddress(
          parsed.Remediation?.Recommendation?.Url,
          parsed.SourceUrl,
        ),
      })),
    };
  });
}

function resourceOf(
  record: AsffRecord,
  resource: z.infer<typeof resourceSchema>,
): FindingResource {
  return {
    arn: firstArn(resource.Id),
    accountId: record.AwsAccountId,
    region: firstOf(resource.Region, record.Region),
    type: resource.Type,
    name: resource.Id,
  };
}

function textField(record: AsffRecord, name: string): string | undefined {
  const value = record.ProductFields?.[name];
  return typeof value === 'string' && value ? value : undefined;
}

function controlOf(record: AsffRecord): ControlReference {
  const generator = record.GeneratorId ?? record.Id;
  const control = record.Compliance?.SecurityControlId;
  if (control) {
    return { catalog: 'securityHub', id: control };
  }
  const vulnerability = record.Vulnerabilities[0]?.Id;
  if (vulnerability) {
    return { catalog: 'cve', id: vulnerability };
  }
  const configRule = textField(record, 'aws/config/ConfigRuleName');
  if (configRule) {
    return { catalog: 'awsConfig', id: configRule };
  }
  if (generator.startsWith('prowler-')) {
    return { catalog: 'prowler', id: generator.slice('prowler-'.length) };
  }
  const product = firstOf(
    record.ProductName,
    textField(record, 'aws/securityhub/ProductName'),
  );
  const ofStandard = textField(record, 'ControlId');
  if (ofStandard) {
    return { catalog: 'securityHub', id: ofStandard };
  }
  return {
    catalog: catalogName(product ?? 'asff'),
    id: record.Compliance ? generator : record.Types[0] ?? generator,
  };
}

/** Security Hub warns where it could not check, and has no data where AWS Config has none. */
const STATUSES: { [status: string]: FindingOutcome } = {
  PASSED: 'pass',
  FAILED: 'fail',
  WARNING: 'unknown',
  NOT_AVAILABLE: 'unknown',
};

function outcomeOf(record: AsffRecord): FindingOutcome {
  const workflow = record.Workflow?.Status;
  if (workflow === 'SUPPRESSED') {
    return 'suppressed';
  }
  const status = record.Compliance?.Status;
  if (status) {
    return STATUSES[status] ?? 'unknown';
  }
  return workflow === 'RESOLVED' ? 'pass' : 'fail';
}

/** Security Hub lowers the label of a control that passed; its provider's stays. */
function severity(record: AsffRecord): Severity {
  const given = firstOf(
    record.FindingProviderFields?.Severity,
    record.Severity,
  );
  if (given?.Label || typeof given?.Normalized !== 'number') {
    return severityOf(given?.Label);
  }
  const { Normalized: normalized } = given;
  if (normalized >= 90) {
    return 'critical';
  }
  if (normalized >= 70) {
    return 'high';
  }
  if (normalized >= 40) {
    return 'medium';
  }
  return normalized > 0 ? 'low' : 'informational';
}
