import type { ServerProcess } from './server-process.ts';

/** Uploaded, submitted and published, whatever its warnings. */
export async function publishFile(server: ServerProcess, text: string): Promise<void> {
  const { id, digest } = await submitFile(server, text);
  await server.send(server.approver, 'POST', `/imports/${id}/approve`, { digest });
}

export async function submitFile(
  server: ServerProcess,
  text: string,
): Promise<{ id: string; digest: string }> {
  const { id } = await server.send(server.editor, 'POST', '/imports?filename=x.csv', text);
  const detail = await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
  if (detail.state !== 'ready') throw new Error(`not ready but ${detail.state}`);
  const { mustAcknowledge, digest } = detail;
  if (mustAcknowledge.length > 0)
    await server.send(server.editor, 'PATCH', `/imports/${id}`, { acknowledged: mustAcknowledge });
  await server.send(server.editor, 'POST', `/imports/${id}/submit`);
  return { id, digest };
}
