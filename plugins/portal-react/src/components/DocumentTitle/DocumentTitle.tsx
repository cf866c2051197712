/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useDocumentTitle } from '../../hooks/useDocumentTitle';

/** @public */
export interface DocumentTitleProps {
  /** What the page shows: `Accounts`, `kyc-prod`. */
  title?: string;
}

/**
 * {@link useDocumentTitle} where the title is known only inside what was read.
 * Draws nothing.
 *
 * @public
 */
export function DocumentTitle(props: DocumentTitleProps) {
  useDocumentTitle(props.title);
  return null;
}
