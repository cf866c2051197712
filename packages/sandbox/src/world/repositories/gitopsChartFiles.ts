/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const chart = (name: string, description: string) => `apiVersion: v2
name: ${name}
description: ${description}
version: 1.4.0
type: application
`;

const PROJECT_TEMPLATE = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: team-{{ .Values.team }}
  namespace: argocd
spec:
  description: {{ .Values.description | quote }}
  sourceRepos:
    - https://git.northwind.example/northwind/*
  destinations:
    - server: https://kubernetes.default.svc
      namespace: {{ .Values.namespace }}
  namespaceResourceBlacklist:
    - { group: '', kind: ResourceQuota }
    - { group: '', kind: LimitRange }
    - { group: networking.k8s.io, kind: NetworkPolicy }
  roles:
    - name: developer
      groups: [team-{{ .Values.team }}]
      policies:
        - p, proj:team-{{ .Values.team }}:developer, applications, sync, team-{{ .Values.team }}/*, allow
`;

const NAMESPACE_TEMPLATE = `apiVersion: v1
kind: Namespace
metadata:
  name: {{ .Values.namespace }}
  labels:
    northwind.example/team: {{ .Values.team }}
    pod-security.kubernetes.io/enforce: restricted
  annotations:
    argocd.argoproj.io/sync-wave: '-5'
`;

const QUOTA_TEMPLATE = `apiVersion: v1
kind: ResourceQuota
metadata:
  name: {{ .Values.team }}-quota
  namespace: {{ .Values.namespace }}
spec:
  hard:
    requests.cpu: {{ .Values.resourceQuota.requests.cpu | quote }}
    requests.memory: {{ .Values.resourceQuota.requests.memory | quote }}
    limits.cpu: {{ .Values.resourceQuota.limits.cpu | quote }}
    limits.memory: {{ .Values.resourceQuota.limits.memory | quote }}
    pods: {{ .Values.resourceQuota.pods | quote }}
    services: {{ .Values.resourceQuota.services | quote }}
    configmaps: {{ .Values.resourceQuota.configmaps | quote }}
    secrets: {{ .Values.resourceQuota.secrets | quote }}
    persistentvolumeclaims: {{ .Values.resourceQuota.persistentvolumeclaims | quote }}
`;

const LIMITS_TEMPLATE = `apiVersion: v1
kind: LimitRange
metadata:
  name: {{ .Values.team }}-limits
  namespace: {{ .Values.namespace }}
spec:
  limits:
    - type: Container
      default: {{ .Values.limitRange.default | toJson }}
      defaultRequest: {{ .Values.limitRange.defaultRequest | toJson }}
      max: {{ .Values.limitRange.max | toJson }}
`;

const NETWORK_TEMPLATE = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .Values.team }}-default
  namespace: {{ .Values.namespace }}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: {}
        {{- range .Values.networkPolicy.allowFromNamespaces }}
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: {{ . }}
        {{- end }}
  {{- if eq .Values.networkPolicy.allowEgress true }}
  egress:
    - {}
  {{- end }}
`;

/** The charts that make a team's project and namespace. */
export function gitopsChartFiles(): Record<string, string> {
  return {
    'platform/team-project/Chart.yaml': chart(
      'team-project',
      'Argo CD project of one team',
    ),
    'platform/team-project/templates/project.yaml': PROJECT_TEMPLATE,
    'platform/team-resources/Chart.yaml': chart(
      'team-resources',
      'Namespace of one team with its limits',
    ),
    'platform/team-resources/templates/namespace.yaml': NAMESPACE_TEMPLATE,
    'platform/team-resources/templates/resource-quota.yaml': QUOTA_TEMPLATE,
    'platform/team-resources/templates/limit-range.yaml': LIMITS_TEMPLATE,
    'platform/team-resources/templates/network-policy.yaml': NETWORK_TEMPLATE,
  };
}
