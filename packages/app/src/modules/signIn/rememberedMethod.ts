/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const key = 'steward.signIn.method';

/** The method with which this browser is or is about to be signed in. */
export function rememberedMethod(): string | undefined {
  return localStorage.getItem(key) ?? undefined;
}

/** Remembers the method; the page comes back anew from the identity provider. */
export function rememberMethod(id: string) {
  localStorage.setItem(key, id);
}

/** Forgets the method, so that the next visit begins at the sign-in page. */
export function forgetMethod() {
  localStorage.removeItem(key);
}
