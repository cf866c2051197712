/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EmptyContentContext } from '@steward/backstage-plugin-portal-react';
import { ReactNode, useCallback } from 'react';

export interface HomeWidgetProps {
  id: string;
  isEmpty: boolean;
  onEmpty: (id: string, isEmpty: boolean) => void;
  children: ReactNode;
}

/** The place of a widget, given up while there is nothing in it. */
export function HomeWidget(props: HomeWidgetProps) {
  const { id, onEmpty } = props;
  const report = useCallback(
    (isEmpty: boolean) => onEmpty(id, isEmpty),
    [id, onEmpty],
  );
  return (
    <EmptyContentContext.Provider value={report}>
      <div hidden={props.isEmpty}>{props.children}</div>
    </EmptyContentContext.Provider>
  );
}
