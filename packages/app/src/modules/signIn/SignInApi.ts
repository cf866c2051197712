/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type {
  BackstageIdentityApi,
  ProfileInfoApi,
  SessionApi,
} from '@backstage/frontend-plugin-api';

/** What the sign-in page needs of the API of an identity provider. */
export type SignInApi = BackstageIdentityApi & ProfileInfoApi & SessionApi;
