/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Scaffolder actions that ask Steward for runs, and workspace providers for the
 * recovery of tasks.
 *
 * @packageDocumentation
 */
export { scaffolderModuleProvisioning as default } from './module';
export { ANNOTATION_TEMPLATE_VERSION } from './request/templateOf';
export * from './workspace/DirectoryWorkspaceProvider';
export * from './workspace/S3WorkspaceProvider';
