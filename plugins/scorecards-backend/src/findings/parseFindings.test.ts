/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Finding } from '@steward/backstage-plugin-scorecards-common';
import { Refusal } from '@steward/backstage-plugin-scorecards-node';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { FindingFormat } from './formats/parserOf';
import { parseFindings } from './parseFindings';
import {
  asffFinding,
  policyReport,
  prowlerFinding,
  sarifLog,
  securityHubFinding,
  trivyReport,
} from './__testUtils__/reports';

async function parse(
  format: FindingFormat,
  report: unknown,
  pieceSize = 7,
): Promise<{ findings: Finding[]; refused: Refusal[]; whole: boolean }> {
  const bytes = Buffer.isBuffer(report)
    ? report
    : Buffer.from(typeof report === 'string' ? report : JSON.stringify(report));
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceSize) {
      yield Buffer.from(bytes.subarray(at, at + pieceSize));
    }
  }
  const parsing = parseFindings(format, pieces());
  const findings: Finding[] = [];
  const refused: Refusal[] = [];
  for (let step = await parsing.next(); ; step = await parsing.next()) {
    if (step.done) {
      return { findings, refused, whole: step.value.whole };
    }
    findings.push(...step.value.findings);
    refused.push(...step.value.refused);
  }
}

const ndjson = (records: object[]) =>
  records.map(record => JSON.stringify(record)).join('\n');

describe('OCSF', () => {
  it('reads what Prowler and Security Hub write', async () => {
    const { findings, refused, whole } = await parse('ocsf', [
      prowlerFinding(),
      securityHubFinding(),
    ]);
    expect({ refused, whole }).toEqual({ refused: [], whole: true });
    expect(findings).toMatchObject([
      {
        id: 'prowler-aws-iam_root_mfa_enabled-111122223333-us-east-1-root',
        control: { catalog: 'prowler', id: 'iam_root_mfa_enabled' },
        title: 'The root user has MFA',
        outcome: 'fail',
        severity: 'critical',
        createdAt: '2025-11-20T12:00:00.000Z',
        url: 'https://docs.example.com/root-mfa',
        resource: {
          arn: 'arn:aws:iam::111122223333:root',
          accountId: '111122223333',
          type: 'AwsIamUser',
        },
      },
      {
        control: { catalog: 'securityHub', id: 'S3.8' },
        outcome: 'fail',
        severity: 'high',
        createdAt: '2025-10-01T07:58:04.710Z',
        observedAt: '2025-11-25T10:00:00.000Z',
        resource: { arn: 'arn:aws:s3:::ledger', accountId: '111122223333' },
      },
    ]);
    expect(findings[1].resolvedAt).toBeUndefined();
  });

  it.each([
    ['a list', (records: object[]) => records],
    [
      'an indented list',
      (records: object[]) => JSON.stringify(records, null, 2),
    ],
    ['NDJSON', ndjson],
    [
      'the answer of GetFindingsV2',
      (Findings: object[]) => ({ Findings, NextToken: null }),
    ],
    [
      'a byte order mark',
      (records: object[]) => `\ufeff${JSON.stringify(records)}`,
    ],
  ])('comes as %s', async (_name, write) => {
    const { findings, refused, whole } = await parse(
      'ocsf',
      write([prowlerFinding(), securityHubFinding()]),
    );
    expect(findings).toHaveLength(2);
    expect({ refused, whole }).toEqual({ refused: [], whole: true });
  });

  it.each([
    [{ status_code: 'PASS' }, 'pass'],
    [{ status_code: 'MANUAL' }, 'unknown'],
    [{ status: 'Suppressed', status_id: 3 }, 'suppressed'],
    [
      { class_uid: 2003, status_code: undefined, compliance: { status_id: 1 } },
      'pass',
    ],
    [
      {
        class_uid: 2003,
        status_code: undefined,
        compliance: { status: 'Warning' },
      },
      'unknown',
    ],
    [{ class_uid: 2002, status_code: undefined }, 'fail'],
    [{ class_uid: 2002, status_code: undefined, status_id: 4 }, 'pass'],
  ])('knows the outcome of %j', async (changes, outcome) => {
    const { findings } = await parse('ocsf', [prowlerFinding(changes)]);
    expect(findings).toMatchObject([{ outcome }]);
  });

  it('names vulnerabilities by their CVE, and dates what was resolved', async () => {
    const { findings } = await parse('ocsf', [
      securityHubFinding({
        class_uid: 2002,
        status_id: 4,
        compliance: undefined,
        metadata: { product: { name: 'Inspector' } },
        vulnerabilities: [
          {
            cve: { uid: 'CVE-2025-1234' },
            references: ['https://nvd.example/1'],
          },
        ],
      }),
    ]);
    expect(findings).toMatchObject([
      {
        control: { catalog: 'cve', id: 'CVE-2025-1234' },
        outcome: 'pass',
        resolvedAt: '2025-11-25T10:00:00.000Z',
        url: 'https://nvd.example/1',
      },
    ]);
  });

  it('makes one finding of each resource', async () => {
    const resources = ['a', 'b'].map(name => ({ uid: `arn:aws:s3:::${name}` }));
    const { findings } = await parse('ocsf', [prowlerFinding({ resources })]);
    expect(findings.map(({ id, resource }) => [id, resource.arn])).toEqual([
      [`${prowlerFinding().finding_info.uid}#arn:aws:s3:::a`, 'arn:aws:s3:::a'],
      [`${prowlerFinding().finding_info.uid}#arn:aws:s3:::b`, 'arn:aws:s3:::b'],
    ]);
  });
});

describe('ASFF', () => {
  it('reads controls, with their workflow', async () => {
    const { findings, refused } = await parse('asff', {
      Findings: [
        asffFinding(),
        asffFinding({
          Id: 'passed',
          Compliance: { Status: 'PASSED', SecurityControlId: 'IAM.9' },
          Workflow: { Status: 'RESOLVED' },
        }),
        asffFinding({
          Id: 'hidden',
          Workflow: { Status: 'SUPPRESSED' },
          Note: { Text: 'Break-glass account' },
        }),
        asffFinding({ Id: 'archived', RecordState: 'ARCHIVED' }),
        asffFinding({
          Id: 'warned',
          Compliance: { Status: 'WARNING', SecurityControlId: 'IAM.9' },
        }),
      ],
    });
    expect(refused).toEqual([]);
    expect(findings).toMatchObject([
      {
        control: { catalog: 'securityHub', id: 'IAM.9' },
        outcome: 'fail',
        severity: 'critical',
        createdAt: '2025-10-02T03:04:05.000Z',
        resource: { accountId: '111122223333', type: 'AwsAccount' },
      },
      { outcome: 'pass', resolvedAt: '2025-11-24T00:00:00.000Z' },
      { outcome: 'suppressed', suppression: 'Break-glass account' },
      { outcome: 'fail', resolvedAt: '2025-11-24T00:00:00.000Z' },
      { outcome: 'unknown' },
    ]);
  });

  it.each([
    [
      { GeneratorId: 'prowler-s3_bucket_public_access' },
      'prowler',
      's3_bucket_public_access',
    ],
    [
      {
        ProductFields: {
          'aws/config/ConfigRuleName': 'root-account-mfa-enabled',
        },
      },
      'awsConfig',
      'root-account-mfa-enabled',
    ],
    [{ Vulnerabilities: [{ Id: 'CVE-2025-1' }] }, 'cve', 'CVE-2025-1'],
    [
      { ProductName: 'GuardDuty', Types: ['TTPs/Command and Control'] },
      'guardDuty',
      'TTPs/Command and Control',
    ],
  ])('names the control of %j', async (changes, catalog, id) => {
    const { findings } = await parse('asff', [
      asffFinding({ Compliance: undefined, ...changes }),
    ]);
    expect(findings[0].control).toEqual({ catalog, id });
  });
});

describe('policy reports', () => {
  const openReport = policyReport({
    apiVersion: 'openreports.io/v1alpha1',
    kind: 'Report',
  });
  const merged = policyReport({
    kind: 'ClusterPolicyReport',
    metadata: { name: 'merged' },
    scope: undefined,
    results: [
      {
        policy: 'require-labels',
        status: 'skip',
        properties: { exceptions: 'payments/legacy' },
        resources: [
          { kind: 'Namespace', name: 'payments' },
          { kind: 'Pod', name: 'a', namespace: 'lending' },
        ],
      },
    ],
  });

  it.each([
    ['one', policyReport()],
    ['a List', { apiVersion: 'v1', kind: 'List', items: [policyReport()] }],
    ['NDJSON', ndjson([policyReport()])],
    ['YAML documents', `---\n${stringify(policyReport())}---\n`],
    ['a YAML List', stringify({ kind: 'List', items: [policyReport()] })],
    ['openreports.io', openReport],
  ])('come as %s', async (_name, report) => {
    const { findings, refused } = await parse('policy-report', report);
    expect(refused).toEqual([]);
    expect(findings).toMatchObject([
      {
        id: 'payments/Deployment/ledger/disallow-privileged-containers/autogen-privileged-containers',
        control: { catalog: 'kyverno', id: 'disallow-privileged-containers' },
        outcome: 'fail',
        severity: 'high',
        observedAt: '2025-11-20T12:00:00.000Z',
        resource: { namespace: 'payments', type: 'Deployment', name: 'ledger' },
      },
      { outcome: 'pass', severity: 'medium' },
    ]);
  });

  it('know the resources of each result, and what an exception hides', async () => {
    const { findings } = await parse('policy-report', merged);
    expect(findings).toMatchObject([
      {
        outcome: 'suppressed',
        suppression: 'payments/legacy',
        resource: { namespace: 'payments', name: 'payments' },
      },
      { resource: { namespace: 'lending', name: 'a' } },
    ]);
  });

  it('refuse one result and keep the others', async () => {
    const { results } = policyReport();
    const { findings, refused } = await parse('policy-report', [
      policyReport({
        results: [
          { result: 'fail' },
          { policy: 'p', result: 'maybe' },
          results[1],
        ],
      }),
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } },
    ]);
    expect(findings).toHaveLength(1);
    expect(refused).toMatchObject([
      {
        where: '[0].results[0].policy',
        reason: expect.stringMatching(/missing/),
      },
      {
        where: '[0].results[1].result',
        reason: expect.stringMatching(/^maybe is not a result/),
      },
      {
        where: '[1].kind',
        reason: expect.stringMatching(/^Pod of v1 is not a policy report/),
      },
    ]);
  });
});

describe('Trivy', () => {
  it('reads vulnerabilities, checks and secrets, never the secret itself', async () => {
    const { findings, refused } = await parse('trivy', {
      kind: 'List',
      items: [
        trivyReport('VulnerabilityReport', {
          vulnerabilities: [
            {
              vulnerabilityID: 'CVE-2025-4242',
              resource: 'openssl',
              installedVersion: '3.0.1',
              severity: 'CRITICAL',
              title: 'openssl: overflow',
              primaryLink: 'https://avd.example/CVE-2025-4242',
            },
          ],
        }),
        trivyReport('ConfigAuditReport', {
          checks: [
            {
              checkID: 'KSV017',
              title: 'Privileged',
              severity: 'HIGH',
              success: false,
            },
            { checkID: 'KSV003', severity: 'LOW', success: true },
          ],
        }),
        trivyReport('ExposedSecretReport', {
          secrets: [
            {
              ruleID: 'stripe',
              target: '/app/.env',
              title: 'Stripe',
              severity: 'HIGH',
              match: 'key: hunter2',
            },
          ],
        }),
      ],
    });
    expect(refused).toEqual([]);
    expect(findings).toMatchObject([
      {
        control: { catalog: 'cve', id: 'CVE-2025-4242' },
        outcome: 'fail',
        severity: 'critical',
        resource: {
          namespace: 'payments',
          type: 'ReplicaSet',
          name: 'ledger-6d4cf56db6',
        },
      },
      { control: { catalog: 'trivy', id: 'KSV017' }, outcome: 'fail' },
      { control: { catalog: 'trivy', id: 'KSV003' }, outcome: 'pass' },
      {
        control: { catalog: 'trivySecret', id: 'stripe' },
        title: 'Stripe in /app/.env',
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('reads assessments and compliance reports, and names what it does not read', async () => {
    const { findings, refused } = await parse('trivy', [
      trivyReport('RbacAssessmentReport', {
        checks: [{ checkID: 'KSV041', success: false, severity: 'CRITICAL' }],
      }),
      {
        apiVersion: 'aquasecurity.github.io/v1alpha1',
        kind: 'ClusterComplianceReport',
        metadata: { name: 'k8s-cis-1.23' },
        spec: { compliance: { id: 'k8s-cis-1.23' } },
        status: {
          summaryReport: {
            controlCheck: [
              {
                id: '5.2.2',
                name: 'Minimize privileged containers',
                severity: 'HIGH',
                totalFail: 3,
              },
              { id: '1.1.1', severity: 'HIGH' },
            ],
          },
        },
      },
      trivyReport('SbomReport', {}),
      trivyReport('VulnerabilityReport', { vulnerabilities: [] }),
    ]);
    expect(findings).toMatchObject([
      { control: { catalog: 'trivy', id: 'KSV041' }, outcome: 'fail' },
      { control: { catalog: 'k8s-cis-1.23', id: '5.2.2' }, outcome: 'fail' },
      { outcome: 'unknown' },
      { control: { catalog: 'cve', id: '*' }, outcome: 'pass' },
    ]);
    expect(refused).toMatchObject([{ where: '[2].kind' }]);
  });
});

describe('SARIF', () => {
  const results = [
    {
      ruleId: 'EX001',
      message: { text: 'A password' },
      partialFingerprints: { primary: 'abc' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/a.ts' },
            region: { startLine: 3 },
          },
        },
      ],
    },
    { ruleIndex: 1, message: { text: 'Unused' } },
    { ruleId: 'EX002', kind: 'pass', message: { text: 'Fine' } },
    {
      ruleId: 'EX002/1',
      message: { text: 'Accepted' },
      suppressions: [{ kind: 'external', justification: 'Test data' }],
    },
    { ruleId: 'EX002', baselineState: 'absent', message: { text: 'Gone' } },
  ];

  it.each([[false], [true]])(
    'reads results (tool last: %s)',
    async toolLast => {
      const { findings, refused, whole } = await parse(
        'sarif',
        sarifLog(results, toolLast),
      );
      expect({ refused, whole }).toEqual({ refused: [], whole: true });
      expect(findings).toMatchObject([
        {
          id: 'EX001/primary=abc',
          control: { catalog: 'exampleScan', id: 'EX001' },
          severity: 'critical',
          outcome: 'fail',
          resource: { type: 'File', name: 'src/a.ts' },
          url: 'https://docs.example.com/EX001',
        },
        { control: { id: 'EX002' }, severity: 'low' },
        { outcome: 'pass' },
        { outcome: 'suppressed', suppression: 'Test data' },
      ]);
    },
  );

  it('is the whole truth without results, and names what is no log', async () => {
    expect(await parse('sarif', sarifLog([]))).toEqual({
      findings: [],
      refused: [],
      whole: true,
    });
    expect((await parse('sarif', { a: 1 })).refused).toMatchObject([
      { reason: expect.stringMatching(/no runs/) },
    ]);
    const toolless = { runs: [{ results: [{ message: { text: 'a' } }] }] };
    expect((await parse('sarif', toolless)).refused).toMatchObject([
      {
        where: 'runs[0].results[0]',
        reason: expect.stringMatching(/names no tool/),
      },
    ]);
  });
});

describe('JUnit', () => {
  const xml = (cases: string) =>
    `<?xml version="1.0"?><testsuites><testsuite name="smoke" timestamp="2025-11-20T12:00:00">${cases}</testsuite></testsuites>`;

  it('makes a control of each test case', async () => {
    const { findings, refused, whole } = await parse(
      'junit',
      xml(
        '<testcase classname="api" name="answers"/>' +
          '<testcase classname="api" name="is fast"><failure message="took 3 s &amp; more">at…</failure></testcase>' +
          '<testcase name="later"><skipped/></testcase><testcase name="broken"><error/></testcase>' +
          '<testcase name="later"/><testcase/>',
      ),
    );
    expect(whole).toBe(true);
    expect(findings).toMatchObject([
      {
        id: 'smoke/api.answers',
        control: { catalog: 'junit', id: 'api.answers' },
        outcome: 'pass',
        observedAt: '2025-11-20T12:00:00.000Z',
      },
      { outcome: 'fail', title: 'is fast: took 3 s & more' },
      { outcome: 'notApplicable' },
      { outcome: 'error' },
      { id: 'smoke/later#2', outcome: 'pass' },
    ]);
    expect(refused).toEqual([
      {
        where: 'line 1',
        reason: 'A testcase has no name. Add the attribute name.',
      },
    ]);
  });

  it.each([
    ['cut off', xml('<testcase name="a"/>').slice(0, -20), /unclosed tag/],
    ['another document', '<html></html>', /<html> is not <testsuites>/],
    [
      'an entity bomb',
      '<!DOCTYPE a [<!ENTITY b "c">]><testsuite name="&b;"></testsuite>',
      /entity/,
    ],
  ])('refuses %s', async (_name, text, reason) => {
    const { refused, whole } = await parse('junit', text);
    expect(whole).toBe(false);
    expect(refused).toMatchObject([
      { where: 'line 1', reason: expect.stringMatching(reason) },
    ]);
  });
});

describe('bad input', () => {
  it('refuses a record and goes on with the rest', async () => {
    const good = JSON.stringify(prowlerFinding());
    const { findings, refused, whole } = await parse(
      'ocsf',
      `[${good}, {"class_uid": tru}, "text", 7, {"class_uid": 3001, "finding_info": {"uid": "a"}}, {"class_uid": 2004, "finding_info": {}}, ${good}]`,
    );
    expect(findings).toHaveLength(2);
    expect(whole).toBe(true);
    expect(refused).toEqual([
      { where: '[1]', reason: expect.stringMatching(/^It is not valid JSON/) },
      { where: '[2]', reason: 'Expected a JSON object here.' },
      { where: '[3]', reason: 'Expected a JSON object here.' },
      {
        where: '[4].class_uid',
        reason: expect.stringMatching(/^3001 is not a class of findings/),
      },
      { where: '[5].finding_info.uid', reason: expect.any(String) },
    ]);
  });

  it('says where a list was cut off, and keeps what came before', async () => {
    const text = JSON.stringify([prowlerFinding(), securityHubFinding()]);
    const { findings, refused, whole } = await parse(
      'ocsf',
      text.slice(0, -300),
    );
    expect(findings).toHaveLength(1);
    expect(whole).toBe(false);
    expect(refused).toEqual([
      {
        where: `byte ${Buffer.byteLength(text) - 300}, line 1`,
        reason:
          'The file ends in the middle of [1]. Send the whole file again.',
      },
    ]);
  });

  it('finds the good lines of NDJSON around a broken one', async () => {
    const good = JSON.stringify(prowlerFinding());
    const { findings, refused } = await parse(
      'ocsf',
      `${good}\n{"class_uid": "\n${good}\n${good.slice(0, 50)}`,
    );
    expect(findings).toHaveLength(2);
    expect(refused.map(({ where }) => where)).toEqual(['line 2', 'line 4']);
  });

  it.each([
    ['ocsf', ''],
    ['policy-report', ' \n '],
    ['junit', ''],
  ] as const)('refuses an empty %s file', async (format, text) => {
    const { refused, whole } = await parse(format, text);
    expect(whole).toBe(false);
    expect(refused).toContainEqual({
      where: 'file',
      reason: expect.stringMatching(/^It is empty/),
    });
  });

  it('refuses what is not JSON or YAML', async () => {
    expect((await parse('ocsf', 'half past nine')).refused).toEqual([
      { where: 'line 1', reason: 'Expected a JSON object or list here.' },
    ]);
    expect((await parse('trivy', 'a: [b\n---\nkind: x')).refused).toMatchObject(
      [
        {
          where: 'the document at line 1',
          reason: expect.stringMatching(/^It is not valid YAML/),
        },
        { where: 'the document at line 2.apiVersion' },
      ],
    );
  });

  it('lets half characters, markup, secrets and long text through the gate', async () => {
    const key = `AKIA${'Q'.repeat(16)}`;
    const { findings } = await parse(
      'ocsf',
      JSON.stringify([
        prowlerFinding({
          finding_info: {
            uid: 'half\ud800',
            title: `<script>alert(1)</script> ${key} \u0000${'x'.repeat(5000)}`,
          },
          remediation: { references: ['data:text/html,<script>'] },
        }),
      ]),
    );
    const [{ id, title, url }] = findings;
    expect(id).toBe('half\ufffd');
    expect(title).toMatch(
      /^<script>alert\(1\)<\/script> \[redacted\] \ufffdx+…$/,
    );
    expect(title.length).toBeLessThanOrEqual(1000);
    expect(url).toBeUndefined();
  });

  it('refuses an id that is too long, and a record that fills the memory', async () => {
    const long = prowlerFinding({ finding_info: { uid: 'x'.repeat(2000) } });
    const huge = prowlerFinding({ padding: 'y'.repeat(17 * 1024 * 1024) });
    const { findings, refused } = await parse(
      'ocsf',
      [long, huge, prowlerFinding()],
      1024 * 1024,
    );
    expect(findings).toHaveLength(1);
    expect(refused).toMatchObject([
      { reason: expect.stringMatching(/too long/) },
      { where: '[1]', reason: expect.stringMatching(/larger than 16 MB/) },
    ]);
  });

  it('reads the same whatever the pieces are, and never throws', async () => {
    const text = JSON.stringify({
      note: 'a "quoted" [text] with {brackets} \\ and ünïcödé',
      nested: [[{ Findings: [1] }]],
      Findings: [asffFinding(), asffFinding({ Title: '👍 \\" }]' })],
    });
    const whole = await parse('asff', text, text.length * 2);
    expect(whole.findings).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: text.length }),
        async (size, cut) => {
          expect(await parse('asff', text, size)).toEqual(whole);
          const part = await parse('asff', text.slice(0, cut), size);
          expect(part.whole).toBe(cut === text.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
