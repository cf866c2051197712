/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { RendererProps } from '@backstage/plugin-home-react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';

/** The frame of a widget on the home page. */
export function WidgetCard(props: RendererProps) {
  const { title, Content, Actions, ContextProvider, ...rest } = props;
  const content = (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          {title}
        </Text>
      </CardHeader>
      <CardBody>
        <Content {...rest} />
        {Actions && <Actions />}
      </CardBody>
    </Card>
  );
  return ContextProvider ? (
    <ContextProvider {...rest}>{content}</ContextProvider>
  ) : (
    content
  );
}
