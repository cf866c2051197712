/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ANY_CONTROL,
  ControlReference,
  Finding,
  FindingResource,
} from '@steward/backstage-plugin-scorecards-common';
import { z } from 'zod';
import { firstOf, optionalList, optionalText, webAddress } from './fields';
import { idOf, kubernetesObject } from './kubernetesObject';
import { ReadRecord } from './ReadRecord';
import { joined, RecordFault, refusing } from './refusals';
import { severityOf } from './severities';
import { optionalTime } from './times';

const reportSchema = kubernetesObject.extend({
  report: z
    .object({
      updateTimestamp: optionalTime,
      vulnerabilities: optionalList(z.unknown()),
      checks: optionalList(z.unknown()),
      secrets: optionalList(z.unknown()),
    })
    .nullish(),
  spec: z
    .object({
      compliance: z.object({ id: optionalText }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  status: z
    .object({
      updateTimestamp: optionalTime,
      summaryReport: z
        .object({ controlCheck: optionalList(z.unknown()) })
        .nullish(),
    })
    .nullish(),
});

const vulnerabilitySchema = z.object({
  vulnerabilityID: z.string().min(1),
  resource: optionalText,
  installedVersion: optionalText,
  severity: optionalText,
  title: optionalText,
  primaryLink: optionalText,
});

const checkSchema = z.object({
  checkID: z.string().min(1),
  title: optionalText,
  severity: optionalText,
  success: z.boolean(),
});

const secretSchema = z.object({
  ruleID: z.string().min(1),
  target: optionalText,
  title: optionalText,
  severity: optionalText,
});

const controlSchema = z.object({
  id: z.string().min(1),
  name: optionalText,
  severity: optionalText,
  totalFail: z.number().nullish(),
});

type Report = z.infer<typeof reportSchema>;
type Part = Omit<Finding, 'resource' | 'observedAt'>;

interface Kind {
  /** Where the parts of such a report are. */
  list: string;
  /** What a report without parts says, where they are all that is wrong. */
  clean?: { control: ControlReference; title: string };
  parts(report: Report): unknown[];
  read(part: unknown, report: Report): Part;
}

const vulnerabilities: Kind = {
  list: 'report.vulnerabilities',
  clean: {
    control: { catalog: 'cve', id: ANY_CONTROL },
    title: 'No known vulnerabilities',
  },
  parts: ({ report }) => report?.vulnerabilities ?? [],
  read: (part, report) => {
    const found = vulnerabilitySchema.parse(part);
    return {
      id: partId(
        report,
        found.vulnerabilityID,
        found.resource,
        found.installedVersion,
      ),
      control: { catalog: 'cve', id: found.vulnerabilityID },
      title:
        found.title ??
        `${found.vulnerabilityID} ${found.resource ?? ''}`.trim(),
      outcome: 'fail',
      severity: severityOf(found.severity),
      url: webAddress(found.primaryLink),
    };
  },
};

const checks: Kind = {
  list: 'report.checks',
  parts: ({ report }) => report?.checks ?? [],
  read: (part, report) => {
    const check = checkSchema.parse(part);
    return {
      id: partId(report, check.checkID),
      control: { catalog: 'trivy', id: check.checkID },
      title: check.title ?? check.checkID,
      outcome: check.success ? 'pass' : 'fail',
      severity: severityOf(check.severity),
    };
  },
};

const secrets: Kind = {
  list: 'report.secrets',
  clean: {
    control: { catalog: 'trivySecret', id: ANY_CONTROL },
    title: 'No exposed secrets',
  },
  parts: ({ report }) => report?.secrets ?? [],
  read: (part, report) => {
    const secret = secretSchema.parse(part);
    return {
      id: partId(report, secret.ruleID, secret.target),
      control: { catalog: 'trivySecret', id: secret.ruleID },
      title: `${secret.title ?? secret.ruleID} in ${
        secret.target ?? 'the image'
      }`,
      outcome: 'fail',
      severity: severityOf(secret.severity),
    };
  },
};

const compliance: Kind = {
  list: 'status.summaryReport.controlCheck',
  parts: ({ status }) => status?.summaryReport?.controlCheck ?? [],
  read: (part, report) => {
    const control = controlSchema.parse(part);
    const benchmark = report.spec?.compliance?.id ?? report.metadata.name;
    return {
      id: idOf(report.kind, report.metadata.name, control.id),
      control: { catalog: benchmark, id: control.id },
      title: control.name ?? control.id,
      outcome: outcomeOfControl(control.totalFail),
      severity: severityOf(control.severity),
    };
  },
};

/** A control that Trivy cannot check has no count. */
function outcomeOfControl(failures: number | null | undefined) {
  if (typeof failures !== 'number') {
    return 'unknown';
  }
  return failures === 0 ? 'pass' : 'fail';
}

const KINDS: Record<string, Kind> = {
  VulnerabilityReport: vulnerabilities,
  ClusterVulnerabilityReport: vulnerabilities,
  ConfigAuditReport: checks,
  ClusterConfigAuditReport: checks,
  RbacAssessmentReport: checks,
  ClusterRbacAssessmentReport: checks,
  InfraAssessmentReport: checks,
  ClusterInfraAssessmentReport: checks,
  ExposedSecretReport: secrets,
  ClusterComplianceReport: compliance,
};

/**
 * Reads a report of the Trivy operator: vulnerabilities, configuration audits,
 * RBAC and infrastructure assessments, exposed secrets, and compliance reports.
 * The text of a secret never becomes part of a finding.
 *
 * @see https://aquasecurity.github.io/trivy-operator/latest/docs/crds/
 * @public
 */
export function readTrivy(record: unknown, where: string): ReadRecord {
  return refusing(where, () => {
    const report = reportSchema.parse(record);
    const kind = KINDS[report.kind];
    if (!kind || !report.apiVersion.startsWith('aquasecurity.github.io/')) {
      throw new RecordFault(
        `${report.kind} of ${
          report.apiVersion
        } has no findings that Steward reads. Send one of: ${Object.keys(
          KINDS,
        ).join(', ')}.`,
        'kind',
      );
    }
    const resource = resourceOf(report);
    const observedAt = firstOf(
      report.report?.updateTimestamp,
      report.status?.updateTimestamp,
    );
    const parts = kind.parts(report);
    if (parts.length === 0 && kind.clean) {
      const clean: Finding = {
        ...kind.clean,
        id: partId(report),
        outcome: 'pass',
        severity: 'informational',
        resource,
        observedAt,
      };
      return { findings: [clean] };
    }
    return joined(
      parts.map((part, index) =>
        refusing(`${where}.${kind.list}[${index}]`, () => ({
          findings: [{ ...kind.read(part, report), resource, observedAt }],
        })),
      ),
    );
  });
}

function label(report: Report, name: string): string | undefined {
  const key = `trivy-operator.${name}`;
  return firstOf(
    report.metadata.labels?.[key],
    // A name that no label may hold is an annotation.
    report.metadata.annotations?.[key],
  );
}

function resourceOf(report: Report): FindingResource {
  const type = label(report, 'resource.kind');
  const name = label(report, 'resource.name') ?? report.metadata.name;
  return {
    namespace:
      firstOf(label(report, 'resource.namespace'), report.metadata.namespace) ??
      (type === 'Namespace' ? name : undefined),
    type,
    name,
  };
}

function partId(report: Report, ...parts: (string | undefined)[]): string {
  const { namespace, type, name } = resourceOf(report);
  return idOf(
    report.kind,
    namespace,
    type,
    name,
    label(report, 'container.name'),
    ...parts,
  );
}
