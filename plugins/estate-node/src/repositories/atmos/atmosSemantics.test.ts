/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { performance } from 'node:perf_hooks';
import { parse } from 'yaml';
import { resolveTree } from '../__testUtils__/resolveTree';
import { resolveDescribedStacks } from './resolveDescribedStacks';
import { ResolvedEnvironments } from './ResolvedEnvironments';

const ATMOS = `
base_path: "."
stacks:
  base_path: stacks
  included_paths: ["deploy/**/*"]
  name_template: "{{ .vars.stage }}"
`;
const TEMPLATED = `${ATMOS}
templates: { settings: { enabled: true } }
`;

const recordsOf = ({ environments }: ResolvedEnvironments) =>
  environments.map(({ record }) => record);
const deploy = (tree: Record<string, string>, atmos = ATMOS) =>
  resolveTree({ 'atmos.yaml': atmos, ...tree });

describe('a repository reads as Atmos reads it', () => {
  it('the context of the importing manifest wins over that of an import', async () => {
    const [record] = recordsOf(
      await deploy({
        'stacks/deploy/dev.yaml': `
import: [{ path: mid, context: { region: eu-west-1 } }]
vars: { stage: dev }
components: { terraform: { vpc: {} } }
`,
        'stacks/mid.yaml':
          'import: [{ path: leaf, context: { region: us-east-1, zone: a } }]',
        'stacks/leaf.yaml':
          'vars: { region: "{{ .region }}", zone: "{{ .zone }}" }',
      }),
    );
    expect(record).toMatchObject({ region: 'eu-west-1', unresolved: [] });
  });

  it('templates have the delimiters of atmos.yaml', async () => {
    const stack = (stage: string) => `
vars: { stage: ${stage}, region: "[[ .settings.region ]]", note: "{{ not.ours }}" }
settings: { region: eu-west-1 }
components: { terraform: { vpc: {} } }
`;
    const resolved = await deploy(
      {
        'stacks/deploy/dev.yaml': stack('dev'),
        'stacks/deploy/prod.yaml': stack('prod'),
      },
      `
base_path: "."
stacks: { base_path: stacks, included_paths: ["deploy/**/*"], name_template: "[[ .vars.stage ]]" }
templates: { settings: { enabled: true, delimiters: ["[[", "]]"] } }
`,
    );
    expect(recordsOf(resolved)).toMatchObject([
      { id: 'dev', region: 'eu-west-1', unresolved: [] },
      { id: 'prod', region: 'eu-west-1', unresolved: [] },
    ]);
  });

  it('keys are rendered, whatever else a file holds, and never shown raw', async () => {
    const flavored = (entries: string) => `
components:
  terraform:
    "eks-{{ .flavor }}/cluster":
      metadata: { component: "eks/{{ .flavor }}" }
      vars: { zone: '{{ env "ZONE" }}' }
${entries}`;
    const resolved = await deploy({
      'stacks/eks.yaml': flavored(''),
      'stacks/odd.yaml': `
components:
  terraform:
    'odd-{{ env "ZONE" }}': {}
    plain: { metadata: { component: '{{ env "MODULE" }}' } }
`,
      'stacks/deploy/dev.yaml': `
import:
  - { path: eks, context: { flavor: blue } }
  - { path: eks, context: { flavor: green } }
  - { path: odd, context: { flavor: none } }
vars: { stage: dev }
`,
    });
    expect(
      recordsOf(resolved).map(({ components, unresolved }) => ({
        components: components.map(({ name, component }) => [name, component]),
        unresolved,
      })),
    ).toEqual([
      {
        components: [
          ['eks-blue/cluster', 'eks/blue'],
          ['eks-green/cluster', 'eks/green'],
        ],
        unresolved: [
          'components.terraform.eks-blue/cluster.vars.zone: {{ env "ZONE" }}',
          'components.terraform.eks-green/cluster.vars.zone: {{ env "ZONE" }}',
          'components.terraform.odd-{{ env "ZONE" }}: the name of the component is an expression',
          'components.terraform.plain.component: {{ env "MODULE" }}',
          'components.terraform.plain.metadata.component: {{ env "MODULE" }}',
        ],
      },
    ]);
  });

  it('components decide about account, region and network, in a repository as in described stacks', async () => {
    const vars = (account: string, region: string, cidr: string) =>
      `account_id: "${account}", region: ${region}, vpc_cidr: ${cidr}`;
    const own = vars('111111111111', 'eu-west-1', '10.1.0.0/16');
    const other = vars('222222222222', 'us-east-1', '10.2.0.0/16');
    const facts = { accountId: '222222222222', region: 'us-east-1' };
    const stack = (more: string) => `
vars: { stage: dev, ${own} }
components: { terraform: { vpc: { vars: { ${other} } }${more} } }
`;
    const [only] = recordsOf(
      await deploy({ 'stacks/deploy/dev.yaml': stack('') }),
    );
    const [described] = recordsOf(
      resolveDescribedStacks(
        parse(
          `dev: { components: { terraform: { vpc: { vars: { stage: dev, ${other} } } } } }`,
        ),
        'stacks.json',
      ),
    );
    for (const record of [only, described]) {
      expect(record).toMatchObject({ ...facts, vpcCidr: '10.2.0.0/16' });
      expect(record.unresolved).toEqual([]);
    }
    const [both] = recordsOf(
      await deploy({ 'stacks/deploy/dev.yaml': stack(', dns: {}') }),
    );
    const [bothDescribed] = recordsOf(
      resolveDescribedStacks(
        parse(`
dev:
  components:
    terraform:
      vpc: { vars: { stage: dev, ${other} } }
      dns: { vars: { stage: dev, ${own} } }
`),
        'stacks.json',
      ),
    );
    for (const record of [both, bothDescribed]) {
      expect([record.accountId, record.region, record.vpcCidr]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(record.unresolved).toEqual([
        expect.stringContaining('vars.account_id: the components disagree'),
        expect.stringContaining('vars.region: the components disagree'),
        expect.stringContaining('vars.vpc_cidr: the components disagree'),
      ]);
    }
  });

  it('manifests of one stack may import the same component', async () => {
    const { environments, problems } = await deploy({
      'stacks/catalog/vpc.yaml': 'components: { terraform: { vpc: {} } }',
      'stacks/deploy/a.yaml': `
import: [catalog/vpc]
vars: { stage: dev }
components: { terraform: { eks: {} } }
`,
      'stacks/deploy/b.yaml': `
import: [catalog/vpc]
vars: { stage: dev }
components: { helmfile: { echo: {} } }
`,
    });
    expect(problems).toEqual([]);
    expect(environments).toMatchObject([
      {
        files: ['stacks/deploy/a.yaml', 'stacks/deploy/b.yaml'],
        record: {
          id: 'dev',
          components: [{ name: 'vpc' }, { name: 'eks' }, { name: 'echo' }],
        },
      },
    ]);
  });

  it.each([
    ['{dir}', 'deploy/dev'],
    ['{tenant}/{stage}', 'deploy/dev'],
    ['{tenant}-x-{stage}', 'pay-dev'],
    ['{tenant}-{stage}', 'pay-dev'],
  ])('the name pattern %s gives %s', async (pattern, name) => {
    const resolved = await deploy(
      {
        'stacks/deploy/dev.yaml':
          '{ vars: { tenant: pay, stage: dev }, components: { terraform: { vpc: {} } } }',
      },
      `
base_path: "."
stacks: { base_path: stacks, included_paths: ["deploy/**/*"], name_pattern: "${pattern}" }
`,
    );
    expect(resolved.problems).toEqual([]);
    expect(recordsOf(resolved)).toMatchObject([{ id: name }]);
  });

  it('older dependencies count only where there are no newer ones, and name a stack by its context', async () => {
    const resolved = await deploy(
      {
        'stacks/deploy/dev.yaml': `
name: my-dev
vars: { stage: dev }
components:
  terraform:
    vpc: {}
    app:
      dependencies: { components: [vpc] }
      settings: { depends_on: { 1: { component: legacy } } }
    peer: { settings: { depends_on: { 1: { component: vpc, stage: prod } } } }
    lost: { settings: { depends_on: { 1: { component: vpc, stage: none } } } }
`,
        'stacks/deploy/prod.yaml': `
name: the-real-thing
vars: { stage: prod }
components: { terraform: { vpc: {} } }
`,
      },
      'stacks: { base_path: stacks, included_paths: ["deploy/**/*"] }',
    );
    const [dev] = recordsOf(resolved);
    expect(dev.components).toMatchObject([
      { name: 'vpc', dependsOn: [] },
      { name: 'app', dependsOn: ['vpc'] },
      { name: 'peer', dependsOn: ['vpc@the-real-thing'] },
      { name: 'lost', dependsOn: [] },
    ]);
    expect(dev.unresolved).toEqual([
      'components.terraform.lost.dependencies.vpc: stack stage=none',
    ]);
  });

  it("a glob imports a folder's own files before its subfolders", async () => {
    const [record] = recordsOf(
      await deploy({
        'stacks/catalog/z.yaml': 'vars: { region: z }',
        'stacks/catalog/a/x.yaml': 'vars: { region: x }',
        'stacks/deploy/dev.yaml': `
import: ["catalog/**/*"]
vars: { stage: dev }
components: { terraform: { vpc: {} } }
`,
      }),
    );
    expect(record.region).toBe('x');
  });

  it('manifests without components that make no stack are no problem', async () => {
    const { environments, problems } = await deploy({
      'stacks/deploy/_defaults.yaml': 'vars: { tenant: pay }',
      'stacks/deploy/mixin.yaml': 'vars: { stage: !env STAGE }',
      'stacks/deploy/pay/dev.yaml': `
import: [deploy/_defaults]
vars: { stage: dev }
components: { terraform: { vpc: {} } }
`,
    });
    expect(problems).toEqual([]);
    expect(environments).toHaveLength(1);
  });

  it('an anchor may be used often', async () => {
    const uses = Array.from({ length: 201 }, (_, at) => `  u${at}: *it`);
    const [record] = recordsOf(
      await deploy({
        'stacks/deploy/dev.yaml': [
          'x: &it { a: 1 }',
          'vars:',
          '  stage: dev',
          ...uses,
          'components: { terraform: { vpc: {} } }',
        ].join('\n'),
      }),
    );
    expect(record).toMatchObject({ id: 'dev', unresolved: [] });
  });

  it('deep imports with contexts are read, and others have their turn meanwhile', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => [
      `stacks/level${level}.yaml`,
      `import:\n${['a', 'b', 'c']
        .map(
          way =>
            `  - { path: level${level + 1}, context: { way${level}: ${way} } }`,
        )
        .join('\n')}`,
    ]);
    const tree = {
      ...Object.fromEntries(levels),
      'stacks/level12.yaml': 'vars: { region: eu-west-1 }',
      'stacks/deploy/bad.yaml': `
import: [level0]
vars: { stage: bad }
components: { terraform: { vpc: {} } }
`,
      'stacks/deploy/dev.yaml': `
import: [level7]
vars: { stage: dev }
components: { terraform: { vpc: {} } }
`,
    };
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const resolved = await deploy(tree);
    clearInterval(timer);
    expect(recordsOf(resolved)).toMatchObject([
      { id: 'dev', region: 'eu-west-1' },
    ]);
    expect(resolved.problems).toMatchObject([
      {
        stackFile: 'stacks/deploy/bad.yaml',
        reason: expect.stringContaining('imports more than 5000 files'),
      },
    ]);
    expect(longest).toBeLessThan(1000);
  });
});

describe('what is new in Atmos is read, or left with its place', () => {
  it('locals hold for their own file', async () => {
    const [{ region, unresolved }] = recordsOf(
      await deploy(
        {
          'stacks/other.yaml': `
locals: { place: us-east-1 }
vars: { zone: "{{ .locals.place }}a" }
`,
          'stacks/deploy/dev.yaml': `
import: [other]
locals:
  region: "{{ .locals.part }}-1"
  part: "{{ .vars.continent }}-west"
  secret: !env SECRET
vars: { stage: dev, continent: eu, region: "{{ .locals.region }}" }
terraform:
  locals: { kind: tf }
components:
  terraform:
    vpc:
      locals: { name: main }
      vars:
        label: "{{ .locals.name }}-{{ .locals.kind }}"
        key: "{{ .locals.secret }}"
        none: "{{ .locals.place }}"
`,
        },
        TEMPLATED,
      ),
    );
    expect(region).toBe('eu-west-1');
    expect(unresolved).toEqual([
      'components.terraform.vpc.vars.key: {{ .locals.secret }}',
      'components.terraform.vpc.vars.none: {{ .locals.place }}',
    ]);
  });

  it('overrides reach the components of their file and its imports, and no other', async () => {
    const { stacks } = await deploy({
      'stacks/a.yaml': 'components: { terraform: { a: { vars: { x: own } } } }',
      'stacks/b.yaml': 'components: { terraform: { b: { vars: { x: own } } } }',
      'stacks/c.yaml': 'components: { terraform: { c: { vars: { x: own } } } }',
      'stacks/extra.yaml': 'overrides: { vars: { y: imported, x: imported } }',
      'stacks/team.yaml': `
import: [b, extra, c]
overrides: { vars: { x: team } }
terraform: { overrides: { vars: { z: terraform } } }
`,
      'stacks/deploy/dev.yaml': `
import: [a, team]
vars: { stage: dev }
`,
    });
    const [{ components }] = stacks.get('stacks/deploy/dev.yaml')!.parts;
    expect(
      Object.fromEntries(
        components.map(({ name, sections }) => [name, sections.vars]),
      ),
    ).toEqual({
      a: { stage: 'dev', x: 'own' },
      b: { stage: 'dev', x: 'team', z: 'terraform' },
      c: { stage: 'dev', x: 'team', y: 'imported', z: 'terraform' },
    });
  });

  it('a strategy of its own merges the lists of a component; unset takes a key out; append has its place', async () => {
    const { stacks, environments } = await deploy({
      'stacks/base.yaml': `
components:
  terraform:
    base:
      metadata: { type: abstract }
      vars: { list: [1], gone: 1, more: [1] }
`,
      'stacks/deploy/dev.yaml': `
import: [base]
vars: { stage: dev }
components:
  terraform:
    vpc:
      metadata: { inherits: [base] }
      settings: { list_merge_strategy: append }
      vars: { list: [2], gone: !unset , more: !append [2] }
    whole: { vars: !env VARS }
  helmfile: !env HELM
`,
    });
    const [{ components }] = stacks.get('stacks/deploy/dev.yaml')!.parts;
    expect(components[0].sections.vars).toMatchObject({
      stage: 'dev',
      list: [1, 2],
    });
    expect(components[0].sections.vars).not.toHaveProperty('gone');
    expect(environments[0].record.unresolved).toEqual([
      'components.helmfile: !env HELM',
      'components.terraform.vpc.vars.more: !append',
      'components.terraform.whole.vars: !env VARS',
    ]);
  });

  it('a path of an import may read what earlier imports set, and lacking values are printed where that is said', async () => {
    const resolved = await deploy(
      {
        'stacks/defaults.yaml': 'settings: { version: v2 }',
        'stacks/catalog/v2.yaml': 'vars: { region: eu-west-2 }',
        'stacks/lenient.yaml': 'vars: { label: "{{ .none }}" }',
        'stacks/deploy/dev.yaml': `
import:
  - defaults
  - "catalog/{{ .settings.version }}"
  - "catalog/{{ .settings.other }}"
  - { path: lenient, context: { some: 1 }, ignore_missing_template_values: true }
vars: { stage: dev }
components: { terraform: { vpc: {} } }
`,
      },
      TEMPLATED,
    );
    const [{ components }] = resolved.stacks.get(
      'stacks/deploy/dev.yaml',
    )!.parts;
    expect(components[0].sections.vars).toMatchObject({
      region: 'eu-west-2',
      label: '<no value>',
    });
    expect(recordsOf(resolved)[0].unresolved).toEqual([
      'import: catalog/{{ .settings.other }} (only Atmos can resolve this path, in stacks/deploy/dev.yaml)',
    ]);
  });
});
