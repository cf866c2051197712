/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringify } from 'yaml';
import { atmosCatalogFiles } from './atmosCatalogFiles';
import { regionCodes, sandboxEnvironments } from './environments';
import type { Environment } from './environments';

/**
 * Options of {@link atmosFiles}.
 *
 * @public
 */
export interface AtmosFilesOptions {
  /**
   * Twelve-digit id of the account with this name. Environments of accounts
   * that do not exist (in a very small world) are left out.
   */
  accountIdOf: (accountName: string) => string | undefined;
}

const ROOT = 'stacks/orgs/northwind';

/** Stands for a YAML function while the file is composed as data. */
const OUTPUT_OF_VPC = 'output of vpc';

/** What single stacks say beyond their catalog imports. */
function ownComponents(environment: Environment): object {
  const { tenant, stage, region } = environment;
  if (tenant === 'trading' && stage === 'prod') {
    // A Go template: resolved by Atmos, not by those who only read the files.
    return {
      'aurora-ledger': {
        metadata: { component: 'aurora-postgres', inherits: ['aurora'] },
        vars: {
          name: 'ledger',
          snapshot_bucket: '{{ .vars.tenant }}-{{ .vars.stage }}-ledger',
        },
      },
    };
  }
  if (tenant === 'payments' && stage === 'prod' && region === 'eu-central-1') {
    return {
      eks: { vars: { node_groups: { main: { max_size: 24 } } } },
      'enclave-runner': { vars: { subnet_ids: OUTPUT_OF_VPC } },
    };
  }
  return {};
}

function stackFile(environment: Environment, accountId: string): string {
  const { tenant, stage, region } = environment;
  const own = ownComponents(environment);
  const text = stringify({
    import: [
      `orgs/northwind/${tenant}/_defaults`,
      'catalog/vpc/defaults',
      ...environment.components.map(name => `catalog/${name}/defaults`),
      `mixins/region/${region}`,
      `mixins/stage/${stage}`,
    ],
    vars: {
      account: environment.account,
      account_id: accountId,
      description: environment.description,
      vpc_cidr: environment.vpcCidr,
    },
    components: {
      terraform: {
        vpc: { metadata: { component: 'vpc', inherits: ['vpc/defaults'] } },
        ...own,
      },
    },
  });
  return text.replace(
    OUTPUT_OF_VPC,
    '!terraform.output vpc private_subnet_ids',
  );
}

const ATMOS = `# Stacks are the files under stacks/orgs, but for the _defaults that they import.
base_path: '.'

components:
  terraform:
    base_path: components/terraform
    apply_auto_approve: false
    auto_generate_backend_file: true

stacks:
  base_path: stacks
  included_paths:
    - 'orgs/**/*'
  excluded_paths:
    - '**/_defaults.yaml'
  name_template: '{{.vars.tenant}}-{{.vars.environment}}-{{.vars.stage}}'

templates:
  settings:
    enabled: true
    sprig:
      enabled: true

workflows:
  base_path: stacks/workflows
`;

const README = `# infrastructure-live

Northwind's AWS environments, described for Atmos.

| Folder | Content |
| --- | --- |
| \`stacks/orgs/northwind/<tenant>/<account>/<region>.yaml\` | one environment each |
| \`stacks/catalog\` | components with their defaults; abstract ones are inherited |
| \`stacks/mixins\` | what goes with a stage or a region |
| \`components/terraform\` | the Terraform root modules |

A stack is named \`<tenant>-<environment>-<stage>\`, where the environment is the
short name of the region: \`payments-euc1-prod\`. Every VPC has a /16 of its own.
`;

const PLAN_WORKFLOW = `workflows:
  plan-network:
    description: Plan the network of one stack
    steps:
      - command: terraform plan vpc
`;

/**
 * Files of the repository `northwind/infrastructure-live`: the environments of
 * the organization as Atmos stacks.
 *
 * @public
 */
export function atmosFiles(options: AtmosFilesOptions): Record<string, string> {
  const files: Record<string, string> = {
    'atmos.yaml': ATMOS,
    'README.md': README,
    'stacks/workflows/network.yaml': PLAN_WORKFLOW,
    [`${ROOT}/_defaults.yaml`]: stringify({
      vars: { namespace: 'northwind', tags: { managed_by: 'atmos' } },
      terraform: {
        backend_type: 's3',
        backend: {
          s3: {
            bucket: 'northwind-core-terraform-state',
            region: 'eu-central-1',
            encrypt: true,
            use_lockfile: true,
          },
        },
      },
    }),
    ...atmosCatalogFiles(),
  };
  for (const environment of sandboxEnvironments) {
    const { tenant, account, region } = environment;
    const accountId = options.accountIdOf(account);
    if (!accountId) {
      continue;
    }
    files[`${ROOT}/${tenant}/_defaults.yaml`] = stringify({
      import: ['orgs/northwind/_defaults'],
      vars: { tenant, tags: { team: tenant } },
    });
    files[`${ROOT}/${tenant}/${account}/${region}.yaml`] = stackFile(
      environment,
      accountId,
    );
  }
  for (const [region, code] of Object.entries(regionCodes)) {
    files[`stacks/mixins/region/${region}.yaml`] = stringify({
      vars: {
        region,
        environment: code,
        availability_zones: ['a', 'b', 'c'].map(zone => `${region}${zone}`),
      },
    });
  }
  return files;
}
