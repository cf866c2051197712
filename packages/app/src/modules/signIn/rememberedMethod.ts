/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const key = 'steward.signIn.method';

/** Set while this page gives way to the identity provider's. */
let leaving = false;

/** The method with which this browser is or is about to be signed in. */
export function rememberedMethod(): string | undefined {
  return localStorage.getItem(key) ?? undefined;
}

/** Remembers the method; the page comes back anew from the identity provider. */
export function rememberMethod(id: string) {
  leaving = true;
  localStorage.setItem(key, id);
}

/**
 * Forgets the method, so that the next visit begins at the sign-in page. A page
 * that is on its way to the provider has nothing to forget: whoever finds no
 * session there now would take the memory from the one who comes back.
 */
export function forgetMethod() {
  if (!leaving) {
    localStorage.removeItem(key);
  }
}
