/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { metrics } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { once } from 'node:events';
import { createServer, Server } from 'node:http';

/**
 * Serves what plugins measure to Prometheus, on a port of its own, so that the
 * port of the portal does not show it. What is measured before the call is lost.
 *
 * @param port - 0 for any
 * @throws when the port is taken.
 */
export async function serveMetrics(port: number): Promise<Server> {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [exporter] }));
  const server = createServer((request, response) =>
    exporter.getMetricsRequestHandler(request, response),
  ).listen(port);
  await once(server, 'listening');
  return server;
}
