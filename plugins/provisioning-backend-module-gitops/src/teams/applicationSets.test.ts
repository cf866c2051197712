/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { findTeamApplicationSets, renderTeam } from './applicationSets';
import { checkTeams, notRendered } from './checkTeams';
import { teamFile } from './teamFiles';

const REPOSITORY = 'https://git.example/acme/gitops';
const team = (name: string, more = '') =>
  teamFile(
    `teams/${name}/team.yaml`,
    `team: ${name}\nnamespace: team-${name}\n${more}`,
  );
const GIT = `git: { repoURL: ${REPOSITORY}, files: [{ path: "teams/*/team.yaml" }] }`;
const set = (
  generator: string,
  values: string,
  more = "goTemplate: true\n  goTemplateOptions: ['missingkey=error']",
  kind = 'ApplicationSet',
) => `
kind: ${kind}
metadata: { name: teams, namespace: argocd }
spec:
  ${more}
  generators:
    - ${generator}
  template:
    metadata: { name: '{{ .path.basename }}-app' }
    spec:
      project: platform
      source:
        repoURL: ${REPOSITORY}
        helm:
          values: |
            ${values.replaceAll('\n', '\n            ')}
`;
const found = (text: string) =>
  findTeamApplicationSets(
    new Map([['argocd/teams.yaml', text]]),
    'teams/any/team.yaml',
  );
const outcome = (text: string, ...files: ReturnType<typeof team>[]) => {
  const { sets, notChecked } = found(text);
  return {
    sets: sets.length,
    faults: checkTeams(files, sets).map(({ path, field }) => [path, field]),
    notChecked: [...notChecked, ...notRendered(files, sets)],
    names: sets.flatMap(one =>
      files.flatMap(file =>
        renderTeam(one, file).applications.map(({ name }) => name),
      ),
    ),
  };
};

describe('team files are rendered as Argo CD renders them', () => {
  it('a field that a loop reads is missed where a file lacks it', () => {
    const loop = set(
      GIT,
      `from:
{{- range .networkPolicy.allowFromNamespaces }}
  - {{ . | quote }}
{{- end }}`,
    );
    const full = team('a', 'networkPolicy: { allowFromNamespaces: [x, y] }');
    expect(outcome(loop, full)).toMatchObject({ faults: [], notChecked: [] });
    expect(
      outcome(loop, full, team('b', 'networkPolicy: {}'), team('c')),
    ).toMatchObject({
      faults: [
        ['teams/b/team.yaml', 'networkPolicy.allowFromNamespaces'],
        ['teams/c/team.yaml', 'networkPolicy.allowFromNamespaces'],
      ],
    });
  });

  it.each([
    [
      'values of a generator',
      GIT.replace(/ }$/, ", values: { label: 'team-{{ .team }}' } }"),
      'label: {{ .values.label }}',
    ],
    [
      'directories',
      `git: { repoURL: ${REPOSITORY}, directories: [{ path: "teams/*" }] }`,
      'folder: {{ .path.path }} {{ index .path.segments 1 }}',
    ],
    [
      'a matrix within a matrix',
      `matrix: { generators: [{ matrix: { generators: [{ ${GIT} }, { list: { elements: [{ stage: dev }] } }] } }, { list: { elements: [{ zone: a }] } }] }`,
      'at: {{ .team }}-{{ .stage }}-{{ .zone }}',
    ],
    [
      'elements that are rendered',
      `matrix: { generators: [{ ${GIT} }, { list: { elementsYaml: '[{ "own": "{{ .team }}" }]' } }] }`,
      'own: {{ .own }}',
    ],
    ['a fallback that hides nothing', GIT, 'x: {{ or .team .nothing }}'],
  ])('%s are known', (_name, generator, values) => {
    expect(outcome(set(generator, values), team('a'))).toEqual({
      sets: 1,
      faults: [],
      notChecked: [],
      names: ['a-app'],
    });
  });

  it('a kind may be in quotes, and in a list', () => {
    const quoted = set(GIT, 'a: {{ .none }}', undefined, '"ApplicationSet"');
    expect(outcome(quoted, team('a')).faults).toEqual([
      ['teams/a/team.yaml', 'none'],
    ]);
    const list = `kind: List\nitems:\n  - ${quoted
      .trim()
      .replaceAll('\n', '\n    ')}`;
    expect(outcome(list, team('a')).faults).toHaveLength(1);
  });

  it.each([
    [
      'a merge',
      `merge: { mergeKeys: [team], generators: [{ ${GIT} }, { list: { elements: [{ team: a, more: 1 }] } }] }`,
      'a: {{ .more }}',
      'a merge generator takes part in it',
    ],
    [
      'clusters',
      `matrix: { generators: [{ ${GIT} }, { clusters: {} }] }`,
      'a: {{ .server }}',
      'a clusters generator takes part in it',
    ],
    [
      'other files',
      `matrix: { generators: [{ ${GIT} }, { git: { files: [{ path: "clusters/*.yaml" }] } }] }`,
      'a: {{ .server }}',
      'a git generator reads other files too',
    ],
    [
      'a selector',
      `{ ${GIT}, selector: { matchLabels: { team: a } } }`,
      'a: {{ .none }}',
      'a selector chooses among what it generates',
    ],
    [
      'a function of Argo CD',
      GIT,
      'a: {{ slugify 23 .team }} {{ .none }}',
      'the function slugify is not evaluated here',
    ],
    [
      'a loop that ends early',
      GIT,
      '{{ range .a }}{{ break }}{{ end }}',
      'break',
    ],
  ])(
    '%s is listed as not checked, and no fault',
    (_name, generator, values, reason) => {
      const { faults, notChecked } = outcome(
        set(generator, values),
        team('a'),
        team('b'),
      );
      expect(faults).toEqual([]);
      expect(notChecked).toEqual([
        expect.stringMatching(
          new RegExp(
            `^ApplicationSet teams was not checked for any team: .*${reason}`,
          ),
        ),
      ]);
    },
  );

  it('sets without Go templates, patches and broken files are listed or checked too', () => {
    expect(
      outcome(set(GIT, 'a: {{ team }}', 'goTemplate: false'), team('a'))
        .notChecked,
    ).toEqual([
      'ApplicationSet teams does not set goTemplate; its templates were not checked',
    ]);
    expect(
      outcome(
        set(
          GIT,
          'a: 1',
          "goTemplate: true\n  goTemplateOptions: ['missingkey=error']\n  templatePatch: 'spec: {{ .patch }}'",
        ),
        team('a'),
      ).faults,
    ).toEqual([['teams/a/team.yaml', 'patch']]);
    expect(found('kind: ApplicationSet\nspec: [').notChecked).toEqual([
      'argocd/teams.yaml is not YAML and was not checked',
    ]);
  });

  it('an empty field is one that is not there', () => {
    expect(
      checkTeams([team('a', 'members:\nowner:\nnetworkPolicy:\napps:')], []),
    ).toEqual([]);
  });
});

describe('what reaches Helm as the text false', () => {
  const flags = (helm: string) => {
    const text = set(GIT, 'x: 1').replace(/helm:\n[^]*$/, `helm: ${helm}\n`);
    const [one] = found(text).sets;
    return renderTeam(
      one,
      team('a', 'networkPolicy: { allowIngress: false }'),
    ).applications[0].textsForHelm.map(({ value }) => value);
  };
  const field = '{{ .networkPolicy.allowIngress }}';

  it.each([
    [`{ values: "allowIngress: '${field}'" }`, ['allowIngress']],
    [`{ values: "allowIngress: ${field}" }`, []],
    [
      `{ valuesObject: { net: { allowIngress: '${field}' } } }`,
      ['net.allowIngress'],
    ],
    [`{ parameters: [{ name: ingress, value: '${field}' }] }`, []],
    [
      `{ parameters: [{ name: ingress, value: '${field}', forceString: true }] }`,
      ['ingress'],
    ],
  ])('in %s is %j', (helm, expected) => {
    expect(flags(helm)).toEqual(expected);
  });
});
