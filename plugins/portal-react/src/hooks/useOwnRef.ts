/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/** Entity ref of the reader; undefined until it is known. @public */
export function useOwnRef(): string | undefined {
  const identity = useApi(identityApiRef);
  return useAsync(() => identity.getBackstageIdentity(), [identity]).value
    ?.userEntityRef;
}
