/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ControlReference,
  Finding,
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
  requiredName,
  webAddress,
} from './fields';
import { ReadRecord } from './ReadRecord';
import { RecordFault, refusing } from './refusals';
import { severityOf } from './severities';
import { optionalTime } from './times';

const COMPLIANCE = 2003;
const VULNERABILITY = 2002;
const CLASSES: Record<number, string> = {
  [VULNERABILITY]: 'vulnerability finding',
  [COMPLIANCE]: 'compliance finding',
  2004: 'detection finding',
  2006: 'data security finding',
};

const accountSchema = z
  .object({ account: z.object({ uid: optionalName }).nullish() })
  .nullish();

const resourceSchema = z.object({
  uid: optionalName,
  uid_alt: optionalName,
  name: optionalName,
  type: optionalText,
  region: optionalText,
  namespace: optionalText,
  owner: accountSchema,
  data: z
    .object({ metadata: z.object({ arn: optionalName }).nullish().catch(null) })
    .nullish()
    .catch(null),
});

const schema = z.object({
  class_uid: z.number(),
  activity_id: z.number().nullish(),
  severity_id: z.number().nullish(),
  severity: optionalText,
  status_id: z.number().nullish(),
  status: optionalText,
  status_code: optionalText,
  status_detail: optionalText,
  comment: optionalText,
  time: optionalTime,
  time_dt: optionalTime,
  metadata: z
    .object({
      uid: optionalName,
      event_code: optionalName,
      product: z
        .object({ name: optionalText, vendor_name: optionalText })
        .nullish(),
    })
    .nullish(),
  cloud: z
    .object({
      account: z.object({ uid: optionalName }).nullish(),
      region: optionalText,
    })
    .nullish(),
  finding_info: z.object({
    uid: requiredName,
    title: optionalText,
    desc: optionalText,
    src_url: optionalText,
    types: optionalList(z.string()),
    analytic: z
      .object({ uid: optionalName, name: optionalText })
      .nullish()
      .catch(null),
    created_time: optionalTime,
    created_time_dt: optionalTime,
    first_seen_time_dt: optionalTime,
    last_seen_time_dt: optionalTime,
    modified_time: optionalTime,
    modified_time_dt: optionalTime,
  }),
  compliance: z
    .object({
      control: optionalName,
      status: optionalText,
      status_id: z.number().nullish(),
    })
    .nullish(),
  vulnerabilities: optionalList(
    z.object({
      cve: z.object({ uid: optionalName }).nullish(),
      title: optionalText,
      references: optionalList(z.string()).catch([]),
    }),
  ),
  resources: optionalList(resourceSchema),
  remediation: z
    .object({ references: optionalList(z.string()) })
    .nullish()
    .catch(null),
});

type OcsfRecord = z.infer<typeof schema>;

/**
 * Reads a finding of the Open Cybersecurity Schema Framework, as Prowler and
 * version 2 of AWS Security Hub write it: compliance (2003), vulnerability
 * (2002), detection (2004) and data security findings (2006).
 *
 * @see https://schema.ocsf.io/1.6.0/classes/compliance_finding
 * @public
 */
export function readOcsf(record: unknown, where: string): ReadRecord {
  return refusing(where, () => {
    const parsed = schema.parse(record);
    if (!CLASSES[parsed.class_uid]) {
      throw new RecordFault(
        `${
          parsed.class_uid
        } is not a class of findings. Send one of: ${Object.entries(CLASSES)
          .map(([uid, name]) => `${uid} (${name})`)
          .join(', ')}.`,
        'class_uid',
      );
    }
    return { findings: findingsOf(parsed) };
  });
}

function findingsOf(record: OcsfRecord): Finding[] {
  const info = record.finding_info;
  const outcome = outcomeOf(record);
  const modified = firstOf(info.modified_time_dt, info.modified_time);
  const finding: Omit<Finding, 'id' | 'resource'> = {
    control: controlOf(record),
    title: firstOf(info.title, info.desc) ?? info.uid,
    outcome,
    severity: severity(record),
    createdAt: firstOf(
      info.first_seen_time_dt,
      info.created_time_dt,
      info.created_time,
    ),
    observedAt: firstOf(
      info.last_seen_time_dt,
      record.time_dt,
      record.time,
      modified,
    ),
    resolvedAt: hasEnded(record)
      ? firstOf(modified, record.time_dt, record.time)
      : undefined,
    suppression: outcome === 'suppressed' ? record.comment : undefined,
    url: webAddress(
      ...(record.remediation?.references ?? []),
      info.src_url,
      ...record.vulnerabilities.flatMap(({ references }) => references),
    ),
  };
  const { resources } = record;
  if (resources.length < 2) {
    const resource = resourceOf(record, resources[0]);
    return [{ ...finding, id: info.uid, resource }];
  }
  return resources.map((resource, index) => ({
    ...finding,
    id: `${info.uid}#${resource.uid ?? index}`,
    resource: resourceOf(record, resource),
  }));
}

function resourceOf(
  { cloud }: OcsfRecord,
  resource: z.infer<typeof resourceSchema> | undefined,
): FindingResource {
  const { uid, uid_alt: alternative, name, data, owner } = resource ?? {};
  return {
    arn: firstArn(uid, alternative, data?.metadata?.arn),
    accountId: firstOf(owner?.account?.uid, cloud?.account?.uid),
    region: firstOf(resource?.region, cloud?.region),
    namespace: resource?.namespace,
    type: resource?.type,
    name: firstOf(name, uid),
  };
}

function controlOf(record: OcsfRecord): ControlReference {
  const { metadata, compliance, finding_info: info } = record;
  const product = metadata?.product;
  const catalog = catalogName(
    firstOf(product?.name, product?.vendor_name) ?? 'ocsf',
  );
  if (record.class_uid === VULNERABILITY) {
    const cve = record.vulnerabilities[0]?.cve?.uid;
    return cve ? { catalog: 'cve', id: cve } : { catalog, id: info.uid };
  }
  const id =
    record.class_uid === COMPLIANCE || metadata?.event_code
      ? firstOf(compliance?.control, metadata?.event_code, info.analytic?.name)
      : info.types[info.types.length - 1];
  return {
    // The service calls itself Security Hub or Security Hub CSPM.
    catalog: catalog.startsWith('securityHub') ? 'securityHub' : catalog,
    id: firstOf(id, info.analytic?.uid, info.title) ?? info.uid,
  };
}

const STATUS_CODES: { [code: string]: FindingOutcome } = {
  PASS: 'pass',
  FAIL: 'fail',
  MANUAL: 'unknown',
  MUTED: 'suppressed',
};

/** `compliance.status_id`: 1 pass, 2 warning, 3 fail. Security Hub warns where it could not check. */
const COMPLIANCE_STATUSES: { [status: string]: FindingOutcome } = {
  1: 'pass',
  2: 'unknown',
  3: 'fail',
  pass: 'pass',
  fail: 'fail',
};

function outcomeOf(record: OcsfRecord): FindingOutcome {
  const { status_id: status, compliance } = record;
  if (status === 3 || record.status === 'Suppressed') {
    return 'suppressed';
  }
  const byCode = STATUS_CODES[record.status_code?.toUpperCase() ?? ''];
  if (byCode) {
    return byCode;
  }
  if (record.class_uid === COMPLIANCE) {
    return (
      COMPLIANCE_STATUSES[compliance?.status_id ?? ''] ??
      COMPLIANCE_STATUSES[compliance?.status?.toLowerCase() ?? ''] ??
      'unknown'
    );
  }
  return isResolved(record) ? 'pass' : 'fail';
}

/** `status_id`: 4 resolved, 5 archived, 6 deleted; `activity_id`: 3 close. */
function isResolved(record: OcsfRecord): boolean {
  return record.status_id === 4 || record.activity_id === 3;
}

function hasEnded(record: OcsfRecord): boolean {
  return isResolved(record) || record.status_id === 5 || record.status_id === 6;
}

const SEVERITY_IDS: { [id: number]: Severity } = {
  1: 'informational',
  2: 'low',
  3: 'medium',
  4: 'high',
  5: 'critical',
  6: 'critical',
};

function severity(record: OcsfRecord): Severity {
  return SEVERITY_IDS[record.severity_id ?? 0] ?? severityOf(record.severity);
}
