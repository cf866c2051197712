/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  forgetMethod,
  rememberMethod,
  rememberedMethod,
} from './rememberedMethod';

describe('rememberedMethod', () => {
  it('survives a failed refresh while the page is on its way to the provider', () => {
    localStorage.setItem('steward.signIn.method', 'oidc');
    forgetMethod();
    expect(rememberedMethod()).toBeUndefined();

    rememberMethod('oidc');
    forgetMethod();
    expect(rememberedMethod()).toBe('oidc');
  });
});
