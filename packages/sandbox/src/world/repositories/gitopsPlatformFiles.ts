/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { gitopsChartFiles } from './gitopsChartFiles';

/** Where Argo CD reads the GitOps repository from. */
export const GITOPS_REPOSITORY_URL =
  'https://git.northwind.example/northwind/platform-gitops';

const README = `# platform-gitops

What runs on Northwind's EKS clusters. Argo CD keeps the clusters equal to \`main\`.

| Folder | Content |
| --- | --- |
| \`clusters/production\` | the root application and the three team ApplicationSets |
| \`platform/team-project\` | chart: AppProject of a team |
| \`platform/team-resources\` | chart: namespace, quota, limits, network policy of a team |
| \`platform/policies\` | admission policies for all team namespaces |
| \`teams/<team>/team.yaml\` | one file per team; the only file a team edits |

## A new team

Add \`teams/<team>/team.yaml\` by pull request. The ApplicationSets run with
\`missingkey=error\`: a file without \`team\`, \`namespace\` or \`apps\` stops the
generation for **all** teams, so copy an existing file and change the values.
Applications name their folder in \`manifestPath\`.
`;

const ROOT_APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: root
  namespace: argocd
spec:
  project: platform
  source:
    repoURL: ${GITOPS_REPOSITORY_URL}
    path: clusters/production
    targetRevision: main
  destination:
    server: https://kubernetes.default.svc
    namespace: argocd
  syncPolicy:
    automated:
      prune: true
      selfHeal: true
`;

const GENERATOR = `git:
        repoURL: ${GITOPS_REPOSITORY_URL}
        revision: main
        files:
          - path: teams/*/team.yaml`;

function teamApplicationSet(options: {
  name: string;
  suffix: string;
  chart: string;
  values: string;
}): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: ${options.name}
  namespace: argocd
spec:
  goTemplate: true
  goTemplateOptions: ['missingkey=error']
  syncPolicy:
    preserveResourcesOnDeletion: true
  generators:
    - ${GENERATOR}
  template:
    metadata:
      name: 'team-{{ .team }}-${options.suffix}'
      labels:
        northwind.example/team: '{{ .team }}'
    spec:
      project: platform
      source:
        repoURL: ${GITOPS_REPOSITORY_URL}
        path: platform/${options.chart}
        targetRevision: main
        helm:
          values: |
${options.values.replace(/^/gm, '            ')}
      destination:
        server: https://kubernetes.default.svc
        namespace: '{{ .namespace }}'
      syncPolicy:
        automated:
          prune: true
          selfHeal: true
`;
}

const TEAM_PROJECTS = teamApplicationSet({
  name: 'team-projects',
  suffix: 'project',
  chart: 'team-project',
  values: `team: {{ .team }}
namespace: {{ .namespace }}
description: {{ .description | quote }}
owner: {{ .owner | toJson }}`,
});

const TEAM_NAMESPACES = teamApplicationSet({
  name: 'team-namespaces',
  suffix: 'namespace',
  chart: 'team-resources',
  values: `team: {{ .team }}
namespace: {{ .namespace }}
resourceQuota: {{ .resourceQuota | toJson }}
limitRange: {{ .limitRange | toJson }}
networkPolicy: {{ .networkPolicy | toJson }}`,
});

const TEAM_APPS = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: team-apps
  namespace: argocd
spec:
  goTemplate: true
  goTemplateOptions: ['missingkey=error']
  syncPolicy:
    preserveResourcesOnDeletion: true
  generators:
    - matrix:
        generators:
          - git:
              repoURL: ${GITOPS_REPOSITORY_URL}
              revision: main
              files:
                - path: teams/*/team.yaml
          - list:
              elementsYaml: '{{ .apps | toJson }}'
  template:
    metadata:
      name: '{{ .team }}-{{ .name }}'
      labels:
        northwind.example/team: '{{ .team }}'
        northwind.example/environment: '{{ .environment }}'
    spec:
      project: 'team-{{ .team }}'
      source:
        repoURL: '{{ .repoURL }}'
        path: '{{ .manifestPath }}'
        targetRevision: '{{ .targetRevision }}'
      destination:
        server: https://kubernetes.default.svc
        namespace: '{{ .namespace }}'
      syncPolicy:
        automated:
          prune: true
          selfHeal: true
`;

const PLATFORM_PROJECT = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: platform
  namespace: argocd
spec:
  description: Everything the platform team runs on the clusters
  sourceRepos:
    - ${GITOPS_REPOSITORY_URL}
  destinations:
    - server: https://kubernetes.default.svc
      namespace: '*'
  clusterResourceWhitelist:
    - group: '*'
      kind: '*'
`;

const IMAGE_POLICY = `apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata:
  name: northwind-registry-only
spec:
  validationActions: [Deny]
  matchConstraints:
    resourceRules:
      - apiGroups: ['']
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [pods]
  validations:
    - message: Images must come from Northwind's registry.
      expression: >-
        object.spec.containers.all(c,
        c.image.startsWith('registry.northwind.example/'))
`;

/** Everything of the GitOps repository that is not a team's own. */
export function gitopsPlatformFiles(): Record<string, string> {
  return {
    'README.md': README,
    'clusters/production/root.yaml': ROOT_APPLICATION,
    'clusters/production/team-projects.yaml': TEAM_PROJECTS,
    'clusters/production/team-namespaces.yaml': TEAM_NAMESPACES,
    'clusters/production/team-apps.yaml': TEAM_APPS,
    'platform/projects/platform.yaml': PLATFORM_PROJECT,
    ...gitopsChartFiles(),
    'platform/policies/northwind-registry-only.yaml': IMAGE_POLICY,
  };
}
