/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolveTree } from '../__testUtils__/resolveTree';

const ATMOS = `
base_path: ""
stacks:
  base_path: stacks
  included_paths: ["orgs/**/*"]
  excluded_paths: ["**/_defaults.yaml"]
  name_template: "{{.vars.tenant}}-{{.vars.environment}}-{{.vars.stage}}"
`;

describe('resolveRepository', () => {
  it('merges imports, types, base components and the component in the order of Atmos', async () => {
    const { environments, problems } = await resolveTree({
      'atmos.yaml': ATMOS,
      'stacks/orgs/acme/_defaults.yaml': `
vars: { namespace: acme, tenant: wrong, tags: { owner: team-platform } }
settings: { owner: group:default/platform }
`,
      'stacks/orgs/acme/plat/_defaults.yaml': `
import: [orgs/acme/_defaults]
vars: { tenant: plat }
terraform: { vars: { account_id: "012345678901" } }
`,
      'stacks/mixins/region/us-east-2.yaml': `
vars: { region: us-east-2, environment: ue2 }
`,
      'stacks/catalog/vpc.yaml': `
components:
  terraform:
    vpc/defaults:
      metadata: { type: abstract, component: network/vpc }
      vars: { vpc_cidr: 10.0.0.0/8, azs: [a, b, c] }
`,
      'stacks/orgs/acme/plat/dev/us-east-2.yml': `
import:
  - ../_defaults
  - mixins/region/*
  - path: catalog/vpc.yaml
  - path: catalog/none
    skip_if_missing: true
vars: { stage: dev, description: Development in Ohio }
components:
  terraform:
    vpc:
      metadata: { inherits: [vpc/defaults] }
      vars: { vpc_cidr: 10.7.0.0/16 }
    eks:
      metadata: { enabled: false }
      dependencies:
        components:
          - name: tgw/hub
            stack: core-ue2-network
  helmfile:
    echo:
      settings:
        depends_on:
          1: { component: vpc }
          2: { component: dns, stage: prod }
`,
    });
    expect(problems).toEqual([]);
    expect(environments).toEqual([
      {
        files: ['stacks/orgs/acme/plat/dev/us-east-2.yml'],
        record: {
          kind: 'environment',
          id: 'plat-ue2-dev',
          tenant: 'plat',
          environment: 'ue2',
          stage: 'dev',
          region: 'us-east-2',
          accountId: '012345678901',
          description: 'Development in Ohio',
          vpcCidr: '10.7.0.0/16',
          owner: 'group:default/platform',
          components: [
            {
              name: 'vpc',
              type: 'terraform',
              component: 'network/vpc',
              enabled: true,
              dependsOn: [],
            },
            {
              name: 'eks',
              type: 'terraform',
              component: 'eks',
              enabled: false,
              dependsOn: ['tgw/hub@core-ue2-network'],
            },
            {
              name: 'echo',
              type: 'helmfile',
              component: 'echo',
              enabled: true,
              dependsOn: ['dns@plat-ue2-prod', 'vpc'],
            },
          ],
          unresolved: [],
        },
      },
    ]);
  });

  it('keeps an unquoted account id whole, anchors and merge keys work, texts are no booleans', async () => {
    const { environments } = await resolveTree({
      'atmos.yaml': ATMOS,
      'stacks/orgs/a.yaml': `
x-base: &base { tenant: plat, environment: ue1, account_id: 012345678901 }
vars: { <<: *base, stage: yes }
`,
    });
    expect(environments[0].record).toMatchObject({
      id: 'plat-ue1-yes',
      accountId: '012345678901',
      stage: 'yes',
    });
  });

  it('reports expressions instead of guessing, and includes files of the repository', async () => {
    const { environments, problems } = await resolveTree({
      'atmos.yaml': `${ATMOS}
templates: { settings: { enabled: true } }
`,
      'stacks/orgs/globals.json': '{"cost_center": "PL-1000"}',
      'stacks/orgs/a.yaml': `
vars: { tenant: plat, environment: ue1, stage: dev, extra: !include ./globals.json, region: !env AWS_REGION }
components:
  terraform:
    vpc: { vars: { name: "{{ .vars.tenant }}-net", azs: [!exec "date", b] } }
    eks:
      vars:
        vpc_id: !terraform.output vpc vpc_id
        arn: '{{ (atmos.Component "vpc" .stack).outputs.arn }}'
      dependencies: { components: [{ name: db, stack: "{{ .vars.tenant }}-ue1-prod" }, { name: vpc, stack: !env OTHER }] }
`,
    });
    expect(problems).toEqual([]);
    const { record } = environments[0];
    expect(record.region).toBeUndefined();
    expect(record.components[1].dependsOn).toEqual(['db@plat-ue1-prod']);
    expect(record.unresolved).toEqual([
      'components.terraform.eks.dependencies.components.1.stack: !env OTHER',
      'components.terraform.eks.dependencies.vpc: stack !env OTHER',
      'components.terraform.eks.vars.arn: {{ (atmos.Component "vpc" .stack).outputs.arn }}',
      'components.terraform.eks.vars.vpc_id: !terraform.output vpc vpc_id',
      'components.terraform.vpc.vars.azs.0: !exec date',
      'vars.region: !env AWS_REGION',
    ]);
  });

  it('sets a stack aside when its name or account id is an expression, and says what to do', async () => {
    const { environments, problems } = await resolveTree({
      'atmos.yaml': ATMOS,
      'stacks/orgs/name.yaml': `
vars: { tenant: !env TENANT, environment: ue1, stage: dev }
components: { terraform: { vpc: {} } }
`,
      'stacks/orgs/account.yaml':
        'vars: { tenant: t, environment: e, stage: s, account_id: !store ssm account }',
      'stacks/orgs/short.yaml':
        'vars: { tenant: t, environment: e, stage: t2, account_id: 1234 }',
      'stacks/orgs/vars.yaml':
        '{ vars: { tenant: t }, components: { terraform: { vpc: {} } } }',
    });
    expect(environments).toEqual([]);
    expect(problems).toMatchObject([
      {
        file: 'stacks/orgs/account.yaml',
        id: 't-e-s',
        field: 'vars.account_id',
        value: '!store ssm account',
        fix: expect.stringContaining('describeStacksUrl'),
      },
      {
        file: 'stacks/orgs/name.yaml',
        value: '{{ .vars.tenant }}',
        reason: expect.stringContaining('an expression itself'),
        fix: expect.stringContaining('describeStacksUrl'),
      },
      {
        id: 't-e-t2',
        value: '1234',
        reason: expect.stringContaining('12 digits'),
      },
      {
        file: 'stacks/orgs/vars.yaml',
        value: '{{ .vars.environment }}',
        reason: expect.stringContaining('has no value'),
        fix: expect.stringContaining('excluded_paths'),
      },
    ]);
  });

  it('sets aside what imports bad YAML or itself, with file and line; the rest goes on', async () => {
    const vars = (stage: string) =>
      `vars: { tenant: t, environment: e, stage: ${stage} }`;
    const { environments, problems } = await resolveTree({
      'atmos.yaml': ATMOS,
      'stacks/catalog/bad.yaml': 'vars:\n  a: 1\n  a: 2\n',
      'stacks/catalog/one.yaml': 'import: [catalog/two]',
      'stacks/catalog/two.yaml': 'import: [catalog/one]',
      'stacks/catalog/list.yaml': '- a\n- b\n',
      'stacks/orgs/bad.yaml': `import: [catalog/bad]\n${vars('bad')}`,
      'stacks/orgs/circle.yaml': `import: [catalog/one]\n${vars('circle')}`,
      'stacks/orgs/good.yaml': vars('good'),
      'stacks/orgs/list.yaml': `import: [catalog/list]\n${vars('list')}`,
      'stacks/orgs/missing.yaml': `import: [catalog/nowhere, "git::https://example.com/x.git", "{{ .x }}"]\n${vars(
        'missing',
      )}`,
    });
    expect(environments.map(e => [e.record.id, e.record.unresolved])).toEqual([
      ['t-e-good', []],
      [
        't-e-missing',
        [
          'import: catalog/nowhere (no such file below stacks, in stacks/orgs/missing.yaml)',
          'import: git::https://example.com/x.git (outside of the repository, in stacks/orgs/missing.yaml)',
          'import: {{ .x }} (only Atmos can resolve this path, in stacks/orgs/missing.yaml)',
        ],
      ],
    ]);
    expect(problems).toMatchObject([
      {
        file: 'stacks/catalog/bad.yaml',
        line: 3,
        stackFile: 'stacks/orgs/bad.yaml',
        reason: expect.stringContaining('unique'),
      },
      {
        stackFile: 'stacks/orgs/circle.yaml',
        reason:
          'imports go in a circle: stacks/catalog/one.yaml > stacks/catalog/two.yaml > stacks/catalog/one.yaml',
      },
      { file: 'stacks/catalog/list.yaml', stackFile: 'stacks/orgs/list.yaml' },
    ]);
  });

  it('joins the parts of one stack and sets aside manifests that contradict each other', async () => {
    const part = (stage: string, component: string, more = '') => `
vars: { tenant: t, environment: e, stage: ${stage}${more} }
components: { terraform: { ${component}: {} } }
`;
    const { environments, problems } = await resolveTree({
      'atmos.yaml': ATMOS,
      'stacks/orgs/a/compute.yaml': part('a', 'eks', ', region: eu-west-1'),
      'stacks/orgs/a/network.yaml': part('a', 'vpc'),
      'stacks/orgs/b/one.yaml': part('b', 'vpc', ', size: 1'),
      'stacks/orgs/b/two.yaml': part('b', 'vpc', ', size: 2'),
      'stacks/orgs/c/one.yaml': part(
        'c',
        'vpc',
        ', account_id: "111111111111"',
      ),
      'stacks/orgs/c/two.yaml': part(
        'c',
        'eks',
        ', account_id: "222222222222"',
      ),
    });
    expect(environments).toMatchObject([
      {
        files: ['stacks/orgs/a/compute.yaml', 'stacks/orgs/a/network.yaml'],
        record: {
          id: 't-e-a',
          region: 'eu-west-1',
          components: [{ name: 'eks' }, { name: 'vpc' }],
        },
      },
    ]);
    expect(problems.map(p => [p.stackFile, p.id])).toEqual([
      ['stacks/orgs/b/one.yaml', 't-e-b'],
      ['stacks/orgs/b/two.yaml', 't-e-b'],
      ['stacks/orgs/c/one.yaml', 't-e-c'],
      ['stacks/orgs/c/two.yaml', 't-e-c'],
    ]);
    expect(problems[0].reason).toContain(
      'stacks/orgs/b/one.yaml and stacks/orgs/b/two.yaml are both the stack t-e-b',
    );
  });

  it('follows components that say where they belong, and leaves out those without a name', async () => {
    const { environments, problems } = await resolveTree({
      'atmos.yaml': ATMOS,
      'stacks/orgs/a.yaml': `
vars: { tenant: t, stage: s }
terraform: { vars: { environment: ue1 } }
components:
  terraform:
    vpc: {}
    dns: { vars: { environment: gbl } }
  helmfile:
    echo: {}
`,
    });
    expect(problems).toEqual([]);
    expect(
      environments.map(({ record }) => [
        record.id,
        record.environment,
        record.components.map(c => c.name),
        record.unresolved,
      ]),
    ).toEqual([
      ['t-ue1-s', 'ue1', ['vpc'], [expect.stringContaining('echo: ')]],
      ['t-gbl-s', 'gbl', ['dns'], [expect.stringContaining('echo: ')]],
    ]);
  });

  it('tells of every manifest what it is made of and what its components get', async () => {
    const { stacks } = await resolveTree({
      'atmos.yaml': ATMOS,
      'stacks/orgs/globals.json': '{"vpc_cidr": "10.7.0.0/16"}',
      'stacks/catalog/vpc.yaml': `
import: [catalog/gone]
components: { terraform: { vpc: { vars: { azs: [a, b] } } } }
`,
      'stacks/orgs/a.yaml': `
import: [catalog/vpc]
vars: { tenant: t, stage: s, network: !include ./globals.json }
terraform: { vars: { environment: ue1 } }
components:
  terraform:
    dns: { vars: { environment: gbl } }
  helmfile: { echo: {} }
`,
      'stacks/orgs/bad.yaml': 'import: [catalog/vpc]\nvars: [',
    });
    const stack = stacks.get('stacks/orgs/a.yaml')!;
    expect([...stack.manifests]).toEqual([
      'stacks/orgs/a.yaml',
      'stacks/orgs/globals.json',
      'stacks/catalog/vpc.yaml',
    ]);
    expect(stack.unresolvedImports).toEqual([
      {
        file: 'stacks/catalog/vpc.yaml',
        path: 'catalog/gone',
        kind: 'missing',
        reason: 'no such file below stacks',
      },
    ]);
    expect(stack.parts).toMatchObject([
      {
        id: 't-ue1-s',
        components: [
          {
            type: 'terraform',
            name: 'vpc',
            sections: {
              vars: {
                azs: ['a', 'b'],
                environment: 'ue1',
                network: { vpc_cidr: '10.7.0.0/16' },
              },
            },
          },
        ],
      },
      { id: 't-gbl-s', components: [{ name: 'dns' }] },
    ]);
    expect(stack.nameless).toEqual([expect.stringMatching(/^echo: /)]);
    expect(stacks.get('stacks/orgs/bad.yaml')).toMatchObject({
      parts: [],
      unresolvedImports: [],
    });
  });

  it('renders template files with the context of their import, hierarchically', async () => {
    const { environments } = await resolveTree({
      'atmos.yaml': ATMOS,
      'stacks/catalog/eks.yaml.tmpl': `
import: ["mixins/{{ .region }}"]
components:
  terraform:
    "eks-{{ .flavor }}/cluster":
      metadata: { component: eks }
      {{- if eq .flavor "blue" }}
      vars: { node_count: 3 }
      {{- end }}
`,
      'stacks/catalog/loop.yaml.tmpl': '{{ range .list }}{{ break }}{{ end }}',
      'stacks/mixins/us-west-2.yaml': 'vars: { region: us-west-2 }',
      'stacks/orgs/a.yaml': `
import:
  - { path: catalog/eks, context: { flavor: blue, region: us-west-2 } }
  - { path: catalog/eks.yaml.tmpl, context: { flavor: green, region: us-west-2 } }
  - { path: catalog/loop, context: { list: [a] } }
vars: { tenant: t, environment: e, stage: s }
`,
    });
    const { record } = environments[0];
    expect(record.region).toBe('us-west-2');
    expect(record.components.map(c => [c.name, c.component])).toEqual([
      ['eks-blue/cluster', 'eks'],
      ['eks-green/cluster', 'eks'],
    ]);
    expect(record.unresolved).toEqual([
      expect.stringContaining('`break` is not evaluated here'),
    ]);
  });

  it('explains tf-atmos as it is found in the wild', async () => {
    const tree = {
      'atmos.yaml': `
stacks:
  base_path: stacks
  included_paths: ["orgs/**/*"]
  excluded_paths: ["**/_defaults.yaml", "**/main.yaml"]
  name_pattern: "{dir}"
`,
      'stacks/orgs/fnx/dev/eu-west-2/testenv-01.yaml': `
import: [catalog/defaults, mixins/tenant/default]
vars: { tenant: fnx, account: dev, environment: testenv-01, account_id: "123456789012", aws_profile: "\${tenant}-dev" }
components: { terraform: { vpc: { vars: { name: "\${tenant}" }, outputs: {}, metadata: { category: network } } } }
`,
      'stacks/orgs/fnx/dev/new/main.yaml': 'vars: { tenant: fnx }',
    };
    const { environments, problems, stackFiles } = await resolveTree(tree);
    expect(stackFiles).toEqual([
      'stacks/orgs/fnx/dev/eu-west-2/testenv-01.yaml',
    ]);
    expect(problems).toEqual([]);
    expect(environments[0].record).toMatchObject({
      id: 'orgs/fnx/dev/eu-west-2/testenv-01',
      accountId: '123456789012',
    });
    const named = await resolveTree(tree, {
      nameTemplate: '{{.vars.tenant}}-{{.vars.account}}-{{.vars.environment}}',
    });
    expect(named.environments[0].record).toMatchObject({
      id: 'fnx-dev-testenv-01',
      accountId: '123456789012',
      unresolved: [
        expect.stringContaining('import: catalog/defaults'),
        expect.stringContaining('import: mixins/tenant/default'),
      ],
    });
  });

  it('reads repositories that keep their context in settings and compute the account id', async () => {
    const { environments, problems } = await resolveTree({
      'atmos.yaml': `
stacks:
  base_path: stacks
  included_paths: ["orgs/**/*.yaml"]
  excluded_paths: ["**/_defaults.yaml", "**/components/**"]
  name_template: "{{ .settings.context.tenant }}-{{ .settings.context.stage }}-{{ .settings.context.environment }}"
templates: { settings: { enabled: true, sprig: { enabled: true } } }
`,
      'stacks/orgs/fnx/_defaults.yaml': `
vars: { tags: { Tenant: "{{ .settings.context.tenant }}" } }
settings:
  context: { tenant: fnx }
  account_map: { dev: "000000000012" }
terraform:
  dependencies: { tools: { terraform: 1.16.3 } }
`,
      'stacks/orgs/fnx/dev/_defaults.yaml': `
import: [orgs/fnx/_defaults]
settings:
  context: { stage: dev }
  environment:
    account: dev
    account_id: '{{ index .settings.account_map .settings.environment.account }}'
`,
      'stacks/orgs/fnx/dev/us-east-1/testenv-01.yaml': `
import: [orgs/fnx/dev/_defaults, ./components/*]
vars: { region: us-east-1 }
settings: { context: { environment: testenv-01 } }
`,
      'stacks/orgs/fnx/dev/us-east-1/components/net.yaml':
        'components: { terraform: { vpc/main: { metadata: { component: vpc } } } }',
    });
    expect(problems).toEqual([]);
    expect(environments).toMatchObject([
      {
        record: {
          id: 'fnx-dev-testenv-01',
          tenant: 'fnx',
          stage: 'dev',
          environment: 'testenv-01',
          region: 'us-east-1',
          accountId: '000000000012',
          components: [{ name: 'vpc/main', component: 'vpc', dependsOn: [] }],
          unresolved: [],
        },
      },
    ]);
  });
});
