"""psycopg 3 on the same work: async, pooled, pipelined, prepared.

peer.py SCENARIO CONNECTION-STRING CONNECTIONS TASKS SECONDS"""

import asyncio
import json
import random
import sys
import time

from psycopg_pool import AsyncConnectionPool

ENTER = ("select pg_catalog.set_config('bench.tenant', %s::text, true),"
         " pg_catalog.set_config('bench.actor', 'actor', true)")
READ = "select id, name, quantity, price, uid, created from item where id = %s::int"


async def oneshot(connection, tenant, item):
    async with connection.pipeline():
        await connection.execute(ENTER, (tenant,), prepare=True)
        return await connection.execute(READ, (item,), prepare=True)


async def interactive(connection, tenant, item):
    async with connection.pipeline():
        await connection.execute("begin", prepare=True)
        await connection.execute(ENTER, (tenant,), prepare=True)
        cursor = await connection.execute(READ, (item,), prepare=True)
    await connection.execute("commit", prepare=True)
    return cursor


async def main(scenario, connection_string, connections, tasks, seconds):
    work = {"oneshot": oneshot, "interactive": interactive}[scenario]
    pool = AsyncConnectionPool(
        connection_string, min_size=connections, max_size=connections, open=False,
        kwargs={"autocommit": True})
    await pool.open(wait=True)
    start = time.perf_counter() + 0.4
    end = start + seconds
    durations = []

    async def task():
        while (before := time.perf_counter()) < end:
            tenant = random.randint(1, 10)
            async with pool.connection() as connection:
                cursor = await work(connection, str(tenant), tenant + 10 * random.randrange(1000))
                assert len(await cursor.fetchall()) == 1
            if before >= start:
                durations.append(time.perf_counter() - before)

    await asyncio.gather(*(task() for _ in range(tasks)))
    await pool.close()
    durations.sort()
    print(json.dumps({
        "per_second": len(durations) / seconds, "median_us": durations[len(durations) // 2] * 1e6,
        "p99_us": durations[int(len(durations) * 0.99)] * 1e6}))


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5])))
