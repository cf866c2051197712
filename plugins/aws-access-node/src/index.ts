/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The one door to AWS for every Steward plugin.
 *
 * @packageDocumentation
 */

export * from './types';
export * from './awsAccessServiceRef';
export * from './DefaultAwsAccess';
export * from './credentials/sessionName';
export * from './enabledRegions';
export * from './failures';
export * from './paging';
