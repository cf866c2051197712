/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ContainerRun } from './ContainerRuns';

/** A line of a log, and when it is written: 0 at the start of the container, 1 at its end. */
export interface LogLine {
  at: number;
  text: string;
}

const version = 'Terraform v1.13.4';

/** What `env | sort` prints: Treza's runner does so, secrets and all (its defect 8). */
function environmentDump(run: ContainerRun): string[] {
  const all: Record<string, string> = {
    AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE',
    AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: `/v2/credentials/${run.id}`,
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_SESSION_TOKEN: `IQoJb3JpZ2luX2VjEXAMPLE${run.id}EXAMPLE==`,
    DATABASE_URL: 'postgres://runner:sandbox-password@db.internal:5432/state',
    GITHUB_TOKEN: `ghp_${run.id.padEnd(36, '0').slice(0, 36)}`,
    HOME: '/root',
    TF_STATE_BUCKET: 'treza-sandbox-terraform-state',
    TF_STATE_DYNAMODB_TABLE: 'treza-sandbox-terraform-locks',
    TF_VAR_signing_key: 'sandbox-value-that-must-never-be-shown',
    ...run.environment,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
}

const resources: Record<string, string[]> = {
  deploy: [
    'aws_iam_role.enclave',
    'aws_iam_instance_profile.enclave',
    'aws_security_group.enclave',
    'aws_cloudwatch_log_group.enclave',
    'aws_instance.enclave',
  ],
  baseline: [
    'aws_iam_account_password_policy.baseline',
    'aws_s3_account_public_access_block.baseline',
    'aws_ebs_encryption_by_default.baseline',
    'aws_iam_role.steward_reader',
  ],
};
resources.destroy = [...resources.deploy].reverse();

function resourcesOf(action: string): string[] {
  return resources[action] ?? resources.deploy;
}

function idOf(run: ContainerRun, resource: string, index: number): string {
  const prefix = resource.startsWith('aws_instance.') ? 'i-0' : `${index}-`;
  return `${prefix}${run.id.slice(index, index + 16)}`;
}

/** The error with which a run of Terraform fails on demand. */
export function terraformFailure(action: string): string {
  return action === 'destroy'
    ? 'terraform destroy: Error deleting Security Group: DependencyViolation: resource sg-0f1e2d3c4b5a69788 has a dependent object'
    : 'terraform apply: Error launching source instance: InsufficientInstanceCapacity: We currently do not have sufficient capacity in the Availability Zone you requested';
}

function header(run: ContainerRun, action: string): string[] {
  const { ENCLAVE_ID, ACCOUNT_ID, CONFIGURATION } = run.environment;
  return [
    '=== Terraform Runner Started ===',
    `Action: ${action}`,
    ENCLAVE_ID ? `Enclave ID: ${ENCLAVE_ID}` : `Account ID: ${ACCOUNT_ID}`,
    'State Bucket: treza-sandbox-terraform-state',
    '=== Environment ===',
    ...environmentDump(run),
    ...(CONFIGURATION ? [`Raw configuration: ${CONFIGURATION}`] : []),
  ];
}

const initialisation = [
  '=== Initializing Terraform ===',
  'Initializing the backend...',
  'Successfully configured the backend "s3"! Terraform will automatically',
  'use this backend unless the backend configuration changes.',
  'Initializing provider plugins...',
  '- Finding hashicorp/aws versions matching "~> 6.0"...',
  '- Installing hashicorp/aws v6.18.0...',
  '- Installed hashicorp/aws v6.18.0 (signed by HashiCorp)',
  'Terraform has been successfully initialized!',
];

function plan(action: string): string[] {
  const names = resourcesOf(action);
  const verb = action === 'destroy' ? 'destroyed' : 'created';
  const sign = action === 'destroy' ? '-' : '+';
  const count = names.length;
  return [
    '=== Running Terraform Plan ===',
    'Terraform will perform the following actions:',
    ...names.flatMap(name => [
      `  # ${name} will be ${verb}`,
      `  ${sign} resource "${name.replace('.', '" "')}" {`,
      '    }',
    ]),
    action === 'destroy'
      ? `Plan: 0 to add, 0 to change, ${count} to destroy.`
      : `Plan: ${count} to add, 0 to change, 0 to destroy.`,
  ];
}

function changes(run: ContainerRun, action: string): string[] {
  const [doing, done] =
    action === 'destroy'
      ? ['Destroying', 'Destruction']
      : ['Creating', 'Creation'];
  return [
    `=== Running Terraform ${action === 'destroy' ? 'Destroy' : 'Apply'} ===`,
    ...resourcesOf(action).flatMap((name, index) => [
      `${name}: ${doing}...`,
      ...(name.startsWith('aws_instance.')
        ? [`${name}: Still ${doing.toLowerCase()}... [00m10s elapsed]`]
        : []),
      `${name}: ${done} complete after ${index + 1}s [id=${idOf(
        run,
        name,
        index,
      )}]`,
    ]),
  ];
}

function ending(run: ContainerRun, action: string): string[] {
  const count = resourcesOf(action).length;
  if (run.outcome === 'failure') {
    return [
      '╷',
      `│ Error: ${terraformFailure(action).replace(/^terraform \w+: /, '')}`,
      '│',
      '╵',
      `ERROR: Terraform ${action} failed with exit code: 1`,
    ];
  }
  return [
    ...(action === 'destroy'
      ? [`Destroy complete! Resources: ${count} destroyed.`]
      : [
          `Apply complete! Resources: ${count} added, 0 changed, 0 destroyed.`,
          'Outputs:',
          ...(action === 'deploy'
            ? [
                `instance_id = "${idOf(run, 'aws_instance.enclave', 4)}"`,
                'attestation_endpoint = "https://attestation.enclave.internal:8443"',
                'kms_key_password = <sensitive>',
              ]
            : [`account_id = "${run.environment.ACCOUNT_ID}"`]),
        ]),
    '=== Terraform Runner Completed Successfully ===',
  ];
}

/** All lines that a container writes over its life, in order. */
export function terraformLog(run: ContainerRun): LogLine[] {
  const action = run.environment.ACTION ?? 'deploy';
  const whole = changes(run, action);
  const made =
    run.outcome === 'success' ? whole : whole.slice(0, whole.length - 1);
  const phases: [from: number, to: number, lines: string[]][] = [
    [0, 0.08, header(run, action)],
    [0.1, 0.3, [version, ...initialisation]],
    [0.32, 0.48, plan(action)],
    [0.5, 0.94, made],
    [0.96, 1, run.outcome === 'stuck' ? [] : ending(run, action)],
  ];
  return phases.flatMap(([from, to, lines]) =>
    lines.map((text, index) => ({
      at: from + ((to - from) * index) / Math.max(1, lines.length - 1),
      text,
    })),
  );
}
