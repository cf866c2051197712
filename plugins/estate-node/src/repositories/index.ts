/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/*
 * How repositories of environments (Atmos) and of teams (GitOps) are read.
 * Who changes such a repository checks the outcome by the same rules.
 */
export * from './atmos/AtmosConfig';
export * from './atmos/AtmosProblem';
export * from './atmos/atmosSettings';
export * from './atmos/parseAtmosConfig';
export { globMatcher, joinPath, type RepositoryFiles } from './atmos/paths';
export * from './atmos/ResolvedEnvironments';
export * from './atmos/ResolvedStack';
export * from './atmos/resolveDescribedStacks';
export { type UnresolvedImport } from './atmos/resolveImports';
export * from './atmos/resolveRepository';
export * from './FileFault';
export * from './goTemplate/renderTemplate';
export * from './goTemplate/TemplateError';
export * from './teams/parseTeamFile';
export * from './yaml/parseYaml';
export { isMap, type YamlMap } from './yaml/records';
export * from './yaml/UnresolvedValue';
