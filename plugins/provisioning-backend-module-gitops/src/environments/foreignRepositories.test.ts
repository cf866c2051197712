/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  filesOf,
  linesOf,
  planOf,
  refusalOf,
  startEnvironments,
} from './__testUtils__/startEnvironments';

const DEV = '111111111111';
const PROD = '222222222222';
const atmos = (nameTemplate: string, more = '') => `
base_path: "."
stacks:
  base_path: stacks
  included_paths: ["deploy/**/*", "orgs/**/*"]
  excluded_paths: ["**/_defaults.yaml", "**/components/**"]
  name_template: "${nameTemplate}"
${more}`;
const BY_STAGE = atmos('{{ .vars.stage }}');
const BY_TENANT = atmos('{{ .vars.tenant }}-{{ .vars.stage }}');

describe('repositories of others', () => {
  let kinds: Awaited<ReturnType<typeof startEnvironments>>;

  beforeAll(async () => {
    kinds = await startEnvironments({
      accounts: { [DEV]: 'dev', [PROD]: 'prod' },
    });
  });

  afterAll(() => kinds.stop());

  const dev = { accountId: DEV, region: 'us-east-2' };
  const prod = { accountId: PROD, region: 'us-east-2' };

  describe('removing', () => {
    it('never takes another environment of the same file with it', async () => {
      await kinds.fill({
        'atmos.yaml': BY_TENANT,
        'stacks/orgs/a.yaml': `
vars: { tenant: pay, stage: prod }
components:
  terraform:
    db: {}
    probe: { vars: { stage: synthetic } }
`,
      });
      for (const [stack, other] of [
        ['pay-synthetic', 'pay-prod'],
        ['pay-prod', 'pay-synthetic'],
      ]) {
        expect(refusalOf(await kinds.planRemoval(stack))).toEqual([
          {
            field: 'inputs.stack',
            value: other,
            reason: expect.stringContaining(
              `stacks/orgs/a.yaml holds ${other} too`,
            ),
            fix: `Move ${other} to a file of its own first`,
          },
        ]);
      }
    });

    it('never takes a part of another environment, nor one that cannot be read', async () => {
      await kinds.fill({
        'atmos.yaml': BY_TENANT,
        'stacks/orgs/a.yaml': `
vars: { tenant: pay, stage: prod }
components: { terraform: { db: {}, probe: { vars: { stage: synthetic } } } }
`,
        'stacks/orgs/b.yaml': `
vars: { tenant: pay, stage: prod }
components: { terraform: { vpc: {} } }
`,
        'stacks/orgs/c.yaml': `
vars: { tenant: ops, stage: prod }
components:
  terraform:
    db: {}
    badge: { vars: { stage: audit, account_id: 1234 } }
    guess: { vars: { stage: !env STAGE } }
`,
        'stacks/orgs/d.yaml': `
import: [orgs/e]
vars: { stage: copy }
`,
        'stacks/orgs/e.yaml': 'vars: { tenant: core, stage: prod }',
        'stacks/orgs/f.yaml': `
import: ["orgs/g*"]
vars: { tenant: data, stage: prod }
`,
        'stacks/orgs/g.yaml': 'vars: { tenant: edge, stage: prod }',
      });
      const valuesOf = async (stack: string) =>
        refusalOf(await kinds.planRemoval(stack)).map(one => [
          one.value,
          one.reason,
        ]);
      expect(await valuesOf('pay-synthetic')).toEqual([
        ['pay-prod', expect.stringContaining('holds pay-prod too')],
      ]);
      expect(await valuesOf('ops-prod')).toEqual([
        ['ops-audit', expect.stringContaining('holds ops-audit too')],
        ['stacks/orgs/c.yaml', expect.stringContaining('guess: ')],
      ]);
      expect(await valuesOf('core-prod')).toEqual([
        [
          'core-copy',
          'core-copy needs what would be removed: it could no longer be read',
        ],
        ['orgs/e', 'stacks/orgs/d.yaml imports orgs/e, which would be removed'],
      ]);
      expect(await valuesOf('edge-prod')).toEqual([
        [
          'data-prod',
          'data-prod needs what would be removed: stacks/orgs/g.yaml',
        ],
        expect.anything(),
      ]);
    });
  });

  it('frees what only the environment used, and says what stays', async () => {
    const component = (name: string, cidr: string) =>
      `components: { terraform: { ${name}: { vars: { cidr_block: ${cidr} } } } }`;
    const stack = (environment: string, stage: string, imports: string) => `
import: [orgs/acme/dev/_defaults, ${imports}]
vars: { tenant: acme, stage: ${stage}, environment: ${environment} }
`;
    const folder = 'orgs/acme/dev/us-east-2';
    await kinds.fill({
      'atmos.yaml': BY_TENANT,
      'stacks/catalog/dns.yaml': component('dns', '10.7.0.0/16'),
      'stacks/orgs/acme/dev/_defaults.yaml': 'vars: { account: dev }',
      [`stacks/${folder}/one.yaml`]: stack(
        'one',
        'dev',
        `${folder}/one/components/*, catalog/dns`,
      ),
      [`stacks/${folder}/two.yaml`]: stack(
        'two',
        'staging',
        `${folder}/one/shared`,
      ),
      [`stacks/${folder}/one/components/vpc.yaml`]: component(
        'vpc',
        '10.3.0.0/16',
      ),
      [`stacks/${folder}/one/components/db.yaml`]: component(
        'db',
        '10.4.0.0/16',
      ),
      [`stacks/${folder}/one/shared.yaml`]: component('shared', '10.5.0.0/16'),
      [`stacks/${folder}/one/_old.yaml`]: component('old', '10.6.0.0/16'),
    });
    const plan = planOf(await kinds.planRemoval('acme-dev'));
    expect(plan.summary[0]).toContain('one/components/vpc.yaml');
    expect(filesOf(plan)).toEqual({
      [`stacks/${folder}/one.yaml`]: null,
      [`stacks/${folder}/one/components/vpc.yaml`]: null,
      [`stacks/${folder}/one/components/db.yaml`]: null,
    });
    expect(linesOf(plan, 'Files that stay')).toEqual([
      'stacks/catalog/dns.yaml: no other stack reads it, but it is not in the folder of this one',
      `stacks/${folder}/one/_old.yaml: no stack reads it`,
      `stacks/${folder}/one/shared.yaml: stacks/${folder}/two.yaml reads it`,
    ]);
    expect(linesOf(plan, 'Networks that are free again')).toEqual([
      '10.3.0.0/16',
      '10.4.0.0/16',
    ]);
  });

  describe('onboarding', () => {
    const mixins = {
      'stacks/mixins/region/us-east-2.yaml': 'vars: { region: us-east-2 }',
      'stacks/mixins/stage/dev.yaml': 'vars: { stage: dev, protect: false }',
      'stacks/mixins/stage/prod.yaml': 'vars: { stage: prod, protect: true }',
    };
    const PLACE = 'stacks/orgs/acme/plat/prod/us-east-2.yaml';

    it('imports what its own stage has, where account and stage of the neighbour are called alike', async () => {
      await kinds.fill({
        'atmos.yaml': BY_STAGE,
        ...mixins,
        'stacks/orgs/acme/plat/dev/us-east-2.yaml': `
import: [mixins/region/us-east-2, mixins/stage/dev]
vars: { account: dev, account_id: "${DEV}", tenant: plat, stage: dev }
components: { terraform: { db: {} } }
`,
      });
      const plan = planOf(
        await kinds.planOnboarding(dev, { tenant: 'plat', stage: 'prod' }),
      );
      expect(filesOf(plan)).toEqual({
        [PLACE]: {
          import: ['mixins/region/us-east-2', 'mixins/stage/prod'],
          vars: {
            account: 'dev',
            account_id: DEV,
            tenant: 'plat',
            stage: 'prod',
          },
          components: { terraform: { db: {} } },
        },
      });
      expect(linesOf(plan, 'Comes with its imports')).toEqual([
        'vars.protect: true (protection): db',
      ]);
    });

    it('asks where nothing tells what an import or a place follows', async () => {
      const stack = (vars: string, imports: string) => `
import: [mixins/region/us-east-2, ${imports}]
vars: { ${vars}, tenant: plat }
components: { terraform: { db: {} } }
`;
      const one = {
        'atmos.yaml': BY_STAGE,
        ...mixins,
        'stacks/catalog/size/dev.yaml': 'vars: { size: small }',
        'stacks/catalog/size/prod.yaml': 'vars: { size: large }',
        'stacks/catalog/dev-tools/x.yaml': 'vars: { tools: true }',
        'stacks/orgs/acme/plat/dev/us-east-2.yaml': stack(
          `account: dev, account_id: "${DEV}", stage: dev`,
          'catalog/size/dev, catalog/dev-tools/x',
        ),
      };
      const request = { tenant: 'plat', stage: 'prod' } as const;
      await kinds.fill(one);
      expect(refusalOf(await kinds.planOnboarding(dev, request))).toEqual([
        {
          field: 'inputs.paths',
          value: 'catalog/size/dev',
          reason: expect.stringMatching(
            /could be catalog\/size\/dev or catalog\/size\/prod$/,
          ),
          fix: 'Enter the one you mean under Paths',
        },
        expect.objectContaining({
          value: 'catalog/dev-tools/x',
          reason: expect.stringContaining('catalog/prod-tools/x'),
        }),
      ]);
      const chosen = planOf(
        await kinds.planOnboarding(dev, {
          ...request,
          paths: ['catalog/size/prod', 'catalog/dev-tools/x'],
        }),
      );
      expect(filesOf(chosen)[PLACE]).toMatchObject({
        import: [
          'mixins/region/us-east-2',
          'catalog/size/prod',
          'catalog/dev-tools/x',
        ],
      });
      expect(
        refusalOf(
          await kinds.planOnboarding(
            { ...dev, region: 'eu-west-1' },
            {
              ...request,
              paths: ['catalog/size/prod', 'catalog/dev-tools/x'],
            },
          ),
        ),
      ).toEqual([
        expect.objectContaining({
          field: 'inputs.paths',
          value:
            'stacks/orgs/acme/plat/dev/eu-west-1.yaml, stacks/orgs/acme/plat/prod/eu-west-1.yaml',
        }),
      ]);

      // A second stack tells them apart.
      await kinds.fill({
        ...one,
        'stacks/orgs/acme/plat/core/us-east-2.yaml': stack(
          `account: core, account_id: "${PROD}", stage: staging`,
          'catalog/size/staging, catalog/dev-tools/x',
        ),
        'stacks/catalog/size/staging.yaml': 'vars: { size: medium }',
      });
      const { [PLACE]: second } = filesOf(
        planOf(await kinds.planOnboarding(prod, request)),
      );
      expect(second).toMatchObject({
        import: [
          'mixins/region/us-east-2',
          'catalog/size/prod',
          'catalog/dev-tools/x',
        ],
      });
    });

    it('goes by what no stack says, and tells what is broken without it', async () => {
      await kinds.fill({
        'atmos.yaml': BY_STAGE,
        ...mixins,
        'stacks/orgs/acme/dev.yaml':
          'import: [mixins/stage/dev]\ncomponents: { terraform: { db: {} } }',
        'stacks/orgs/broken.yaml':
          'import: [mixins/nowhere]\nvars: { stage: staging }',
      });
      const plan = planOf(
        await kinds.planOnboarding(prod, { tenant: 'plat', stage: 'prod' }),
      );
      expect(filesOf(plan)).toEqual({
        'stacks/orgs/acme/prod.yaml': {
          import: ['mixins/stage/prod'],
          components: { terraform: { db: {} } },
        },
      });
      expect(plan.summary.join()).not.toContain('network');
      expect(plan.blastRadius).toEqual([
        `No stack of the repository names its account id, so nothing in these files says ${PROD}`,
        'No stack of the repository names its region, so nothing in these files says us-east-2',
        'No stack of the repository names its business unit, so nothing in these files says plat',
        'stacks/orgs/broken.yaml already imports mixins/nowhere, which does not exist: Atmos refuses all stacks until that is corrected',
      ]);
    });

    it('refuses what would import a file that is not there, however far down', async () => {
      const tree = {
        'atmos.yaml': BY_TENANT,
        ...mixins,
        'stacks/orgs/acme/_defaults.yaml': 'vars: { namespace: acme }',
        'stacks/orgs/plat/_defaults.yaml': `
import: [orgs/acme/_defaults, mixins/tenant/plat]
vars: { tenant: plat }
`,
        'stacks/mixins/tenant/plat.yaml': 'vars: { billing: p1 }',
        'stacks/orgs/plat/dev/us-east-2.yaml': `
import: [orgs/plat/_defaults, mixins/region/us-east-2, mixins/stage/dev]
vars: { account: dev, account_id: "${DEV}" }
`,
      };
      await kinds.fill(tree);
      const request = {
        tenant: 'pay',
        stage: 'prod' as const,
        paths: ['stacks/orgs/pay/prod/us-east-2.yaml'],
      };
      expect(refusalOf(await kinds.planOnboarding(prod, request))).toEqual([
        {
          field: 'repository',
          value: 'mixins/tenant/pay',
          reason:
            'stacks/orgs/pay/_defaults.yaml would import mixins/tenant/pay: no such file below stacks',
          fix: 'Add stacks/mixins/tenant/pay.yaml to the repository first',
        },
      ]);
      await kinds.fill({
        ...tree,
        'stacks/mixins/tenant/pay.yaml': 'vars: { billing: p2 }',
      });
      const plan = planOf(await kinds.planOnboarding(prod, request));
      expect(filesOf(plan)).toMatchObject({
        'stacks/orgs/pay/_defaults.yaml': {
          import: ['orgs/acme/_defaults', 'mixins/tenant/pay'],
          vars: { tenant: 'pay' },
        },
        'stacks/orgs/pay/prod/us-east-2.yaml': {
          import: [
            'orgs/pay/_defaults',
            'mixins/region/us-east-2',
            'mixins/stage/prod',
          ],
        },
      });
      // What all import and nobody can read here is refused as well.
      await kinds.fill({
        ...tree,
        'stacks/mixins/tenant/pay.yaml':
          'import: ["git::https://example.com/mixins.git//pay"]',
      });
      expect(refusalOf(await kinds.planOnboarding(prod, request))).toEqual([
        expect.objectContaining({
          value: 'git::https://example.com/mixins.git//pay',
          fix: 'Add this stack by hand, where Atmos itself can check it',
        }),
      ]);
    });

    it('never carries identifiers, networks, accounts and protections of its only neighbour over', async () => {
      const tree = {
        'atmos.yaml': BY_TENANT,
        ...mixins,
        'stacks/orgs/acme/plat/dev/us-east-2.yaml': `
import:
  - mixins/region/us-east-2
  - mixins/stage/dev
vars:
  account: dev
  account_id: "${DEV}"
  tenant: plat
  vpc_cidr: 10.21.0.0/16
  state_bucket: plat-dev-tfstate
  db_password: hunter2
  hosted_zone_id: Z0DEV
  dns_account_id: "333333333333"
  peers: [10.9.0.0/16, 10.8.0.0/16]
  retention_days: 30
  log_level: debug
  owner_tags: { Stage: dev, Team: "{{ .vars.tenant }}" }
components:
  terraform:
    db: { vars: { identifier: plat-dev-db, deletion_protection: false, engine: aurora } }
    vpc: { vars: { subnets: !terraform.output vpc subnets } }
`,
      };
      await kinds.fill(tree);
      const plan = planOf(
        await kinds.planOnboarding(prod, { tenant: 'plat', stage: 'prod' }),
      );
      expect(filesOf(plan)).toEqual({
        [PLACE]: {
          import: ['mixins/region/us-east-2', 'mixins/stage/prod'],
          vars: {
            account: 'prod',
            account_id: PROD,
            tenant: 'plat',
            vpc_cidr: '10.22.0.0/16',
            log_level: 'debug',
            owner_tags: { Stage: 'prod', Team: '{{ .vars.tenant }}' },
          },
          components: {
            terraform: { db: { vars: { engine: 'aurora' } }, vpc: {} },
          },
        },
      });
      expect(plan.summary).toContain(
        'Its network is 10.22.0.0/16, the next free one',
      );
      expect(linesOf(plan, 'Networks')).toEqual([
        '10.22.0.0/16: db, vpc (vars.vpc_cidr)',
      ]);
      expect(linesOf(plan, 'Carried over from other stacks')).toEqual([
        'vars.log_level: debug',
        'vars.owner_tags.Team: {{ .vars.tenant }}',
        'components.terraform.db.vars.engine: aurora',
      ]);
      expect(linesOf(plan, 'Left out of what other stacks have')).toEqual([
        'vars.state_bucket: plat-dev-tfstate; it is an identifier of another stack',
        'vars.db_password: [redacted]; it is a secret of another stack',
        'vars.hosted_zone_id: Z0DEV; it is an identifier of another stack',
        'vars.dns_account_id: 333333333333; it is an account of another stack',
        'vars.peers: ["10.9.0.0/16","10.8.0.0/16"]; it is a network of another stack',
        'vars.retention_days: 30; it is a protection of another stage',
        'components.terraform.db.vars.identifier: plat-dev-db; it is an identifier of another stack',
        'components.terraform.db.vars.deletion_protection: false; it is a protection of another stage',
        'components.terraform.vpc.vars.subnets: !terraform.output vpc subnets; only Atmos can tell what this expression gives',
      ]);
    });

    it('never says that a network is its own which the components do not get', async () => {
      const stack = (more: string) => `
import: [mixins/region/us-east-2, mixins/stage/dev${more}]
vars: { account: dev, account_id: "${DEV}", tenant: plat, vpc_cidr: 10.21.0.0/16 }
components: { terraform: { db: {} } }
`;
      const networking = `
components:
  terraform:
    vpc: { vars: { vpc_cidr: 10.0.0.0/16 } }
    services: { vars: { ipv4_primary_cidr_block: 10.1.0.0/16, routes: { 10.2.0.0/16: tgw } } }
`;
      const tree = {
        'atmos.yaml': BY_TENANT,
        ...mixins,
        'stacks/components/networking.yaml': networking,
        'stacks/orgs/acme/plat/dev/us-east-2.yaml': stack(
          ', components/networking',
        ),
      };
      const request = { tenant: 'plat', stage: 'prod' } as const;
      await kinds.fill(tree);
      expect(refusalOf(await kinds.planOnboarding(prod, request))).toEqual([
        {
          field: 'inputs.vpcCidr',
          value: '10.0.0.0/16',
          reason:
            'vpc would get 10.0.0.0/16 as vars.vpc_cidr from stacks/components/networking.yaml, and not 10.22.0.0/16',
          fix: 'Let vpc take the network of its stack',
        },
        expect.objectContaining({
          value: '10.1.0.0/16',
          reason: expect.stringContaining('services would get 10.1.0.0/16'),
        }),
      ]);
      // Stacks that do not say their network: what the components get decides.
      await kinds.fill({
        ...tree,
        'stacks/orgs/acme/plat/dev/us-east-2.yaml': stack(
          ', components/networking',
        ).replace(', vpc_cidr: 10.21.0.0/16', ''),
      });
      expect(
        refusalOf(await kinds.planOnboarding(prod, request)).map(
          one => one.reason,
        ),
      ).toEqual([
        expect.stringContaining('overlaps 10.0.0.0/16 of plat-dev'),
        expect.stringContaining('overlaps 10.1.0.0/16 of plat-dev'),
      ]);
      expect(
        refusalOf(
          await kinds.planOnboarding(prod, {
            ...request,
            vpcCidr: '10.60.0.0/16',
          }),
        ),
      ).toEqual([
        expect.objectContaining({
          field: 'inputs.vpcCidr',
          reason: expect.stringContaining('do not say their network'),
        }),
      ]);
      await kinds.fill({
        ...tree,
        'stacks/components/networking.yaml':
          'components: { terraform: { eks: { vars: { service_ipv4_cidr: 172.20.0.0/16 } } } }',
        'stacks/orgs/acme/plat/dev/us-east-2.yaml': stack(
          ', components/networking',
        ),
      });
      const plan = planOf(await kinds.planOnboarding(prod, request));
      expect(linesOf(plan, 'Networks')).toEqual([
        '10.22.0.0/16: eks, db (vars.vpc_cidr)',
        '172.20.0.0/16: eks (vars.service_ipv4_cidr); also in plat-dev',
      ]);
    });

    it('reads the repository by the settings that the estate reads it by', async () => {
      await kinds.fill({
        'ci/atmos/atmos.yaml': atmos('').replace('"."', '"../.."'),
        ...mixins,
        'stacks/orgs/plat/dev.yaml': `
import: [mixins/region/us-east-2, mixins/stage/dev]
vars: { account: dev, account_id: "${DEV}", tenant: plat }
`,
      });
      const request = { tenant: 'plat', stage: 'prod' as const };
      expect(refusalOf(await kinds.planOnboarding(prod, request))).toEqual([
        expect.objectContaining({
          reason: expect.stringContaining('There is no Atmos configuration'),
        }),
      ]);
      const configured = kinds.configured({
        configPath: 'ci/atmos/atmos.yaml',
        nameTemplate: '{{ .vars.stage }}',
      });
      const plan = planOf(await configured.planOnboarding(prod, request));
      expect(plan.effects[0].ref).toBe('resource:default/prod');
      expect(Object.keys(filesOf(plan))).toEqual([
        'stacks/orgs/plat/prod.yaml',
      ]);
      expect(planOf(await configured.planRemoval('dev')).summary[0]).toContain(
        'stacks/orgs/plat/dev.yaml',
      );
    });

    it('makes room for several environments of one account and region', async () => {
      const stack = (environment: string) => `
import: [mixins/region/us-east-2, mixins/stage/dev]
vars: { account: dev, account_id: "${DEV}", tenant: plat, environment: ${environment} }
`;
      const place = 'stacks/orgs/plat/dev/us-east-2';
      const named = atmos(
        '{{ .vars.tenant }}-{{ .vars.environment }}-{{ .vars.stage }}',
      );
      const fill = (environment: string) =>
        kinds.fill({
          'atmos.yaml': named,
          ...mixins,
          'stacks/mixins/region/eu-central-1.yaml':
            'vars: { region: eu-central-1 }',
          [`${place}.yaml`]: stack(environment),
        });
      const request = { tenant: 'plat', stage: 'dev' as const };
      const paths = [`${place}-blue.yaml`];

      await fill('green');
      expect(refusalOf(await kinds.planOnboarding(dev, request))).toEqual([
        {
          field: 'inputs.environment',
          reason: expect.any(String),
          fix: 'Enter a name for the environment',
        },
      ]);
      expect(
        refusalOf(
          await kinds.planOnboarding(dev, { ...request, environment: 'green' }),
        ),
      ).toEqual([
        expect.objectContaining({
          field: 'target',
          reason: `${place}.yaml is there already`,
        }),
      ]);
      const blue = planOf(
        await kinds.planOnboarding(dev, { ...request, environment: 'blue' }),
      );
      expect(filesOf(blue)).toEqual({
        [paths[0]]: {
          import: ['mixins/region/us-east-2', 'mixins/stage/dev'],
          vars: {
            account: 'dev',
            account_id: DEV,
            tenant: 'plat',
            environment: 'blue',
          },
        },
      });
      expect(blue.effects[0].ref).toBe('resource:default/plat-blue-dev');

      // Environments that are called by their region need no name, but take one.
      await fill('ue2');
      const environmentIn = async (region: string, environment?: string) =>
        filesOf(
          planOf(
            await kinds.planOnboarding(
              { accountId: DEV, region },
              { ...request, environment },
            ),
          ),
        );
      expect(await environmentIn('eu-central-1')).toMatchObject({
        'stacks/orgs/plat/dev/eu-central-1.yaml': {
          vars: { environment: 'ec1' },
        },
      });
      expect(await environmentIn('us-east-2', 'blue')).toMatchObject({
        [paths[0]]: { vars: { environment: 'blue' } },
      });
    });

    it('gives out no network that stands anywhere, under whatever key', async () => {
      const stack = (stage: string, more: string) => `
import: [mixins/region/us-east-2]
vars: { tenant: plat, stage: ${stage}, account: ${stage}, account_id: "${DEV}", ${more} }
`;
      const tree = {
        'atmos.yaml': atmos(
          '{{ .vars.tenant }}-{{ .vars.stage }}',
          'templates: { settings: { enabled: true } }\n',
        ),
        ...mixins,
        'stacks/orgs/plat/dev.yaml': stack('dev', 'vpc_cidr: 10.0.0.0/18'),
        'stacks/orgs/plat/staging.yaml': stack(
          'staging',
          'vpc_cidr: 10.0.64.0/18',
        ),
        'stacks/catalog/legacy.yaml': `
components: { terraform: { vpc: { vars: { ipv4_primary_cidr_block: 10.0.128.0/18 } } } }
`,
      };
      await kinds.fill(tree);
      const next = async () => {
        const plan = planOf(
          await kinds.planOnboarding(prod, { tenant: 'plat', stage: 'prod' }),
        );
        expect(plan.summary[1]).toMatch(/^Its network is /);
        return plan.summary[1].split(' ')[3].replace(',', '');
      };
      expect(await next()).toBe('10.0.192.0/18');
      const more: Record<string, string> = {
        'stacks/orgs/plat/_defaults.yaml':
          'vars: { routes: [{ to: "10.0.192.0/24" }, { to: "0.0.0.0/0" }, { to: "10.0.0.0/8" }] }',
        'stacks/mixins/peers.yaml':
          'settings: { peers: "10.1.0.0/20,10.1.16.0/20", map: { 10.1.64.0/18: vpn } }',
        'stacks/orgs/plat/staging.yaml': stack(
          'staging',
          'vpc_cidr: 10.0.64.0/18, octet: 1, extra: "10.{{ .vars.octet }}.128.0/18"',
        ).concat('components: { terraform: { db: {} } }\n'),
        'components/terraform/vpc/variables.tf':
          'variable "cidr" { default = "10.1.192.0/18" }',
      };
      await kinds.fill({ ...tree, ...more });
      expect(await next()).toBe('10.2.0.0/18');
      expect(
        refusalOf(
          await kinds.planOnboarding(prod, {
            tenant: 'plat',
            stage: 'prod',
            vpcCidr: '10.1.128.0/20',
          }),
        ),
      ).toEqual([
        expect.objectContaining({
          reason: '10.1.128.0/20 overlaps 10.1.128.0/18 of plat-staging',
        }),
      ]);
    });
  });
});
