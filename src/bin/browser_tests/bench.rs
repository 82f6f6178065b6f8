//! What `make bench` measures in the browser, compiled as the workers are. Each step writes lines
//! `bench|what|value` to the console; nothing is asserted.

use idaman::storage::{Batch, Database, Durability, Expected, IndexedDb, Row, Store};

use crate::{Outcome, Test, tests};

const CHILDREN: u32 = 60_000;
const POSYANDU: u32 = 800;
/// A child with 25 visits, packed.
const CHILD_BYTES: usize = 1_200;
/// A Posyandu's children with their latest assessment.
const ROSTER_BYTES: usize = 20_000;
const PER_WRITE: u32 = 2_000;

pub fn tests() -> Vec<Test> {
    tests!("step/bench": growth, import, first_read, page_through, save)
}

async fn growth() -> Outcome {
    const ROWS: u32 = 500_000;
    idaman::growth::bench_rows(20_000, 1);
    let started = now();
    let sum = idaman::growth::bench_rows(ROWS, 7);
    let seconds = (now() - started) / 1_000.0;
    tell("growth, six indices, rows per second", &format!("{:.0}", f64::from(ROWS) / seconds));
    tell("growth, checksum", &format!("{sum:016x}"));
    Ok(())
}

async fn import() -> Outcome {
    let db = open().await?;
    let started = now();
    for first in (0..CHILDREN).step_by(PER_WRITE as usize) {
        let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
        for n in first..first + PER_WRITE {
            batch.put(Store::Child, child(n, 1), Expected::Nothing);
        }
        db.write(batch).await.map_err(|error| error.to_string())?;
    }
    tell("write 60,000 children", &format!("{:.2} s", (now() - started) / 1_000.0));
    let started = now();
    let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
    for n in 0..POSYANDU {
        batch.put(Store::Roster, roster(n, 1), Expected::Anything);
    }
    db.write(batch).await.map_err(|error| error.to_string())?;
    tell("write 800 rosters of 20 kB", &milliseconds(now() - started));
    Ok(())
}

/// In a browser that was started anew.
async fn first_read() -> Outcome {
    let started = now();
    let db = open().await?;
    let opened = now();
    db.get(Store::Child, &key(4_321)).await.map_err(|error| error.to_string())?;
    let read = now();
    let of_one = db.by_parent(Store::Child, &posyandu(17)).await.map_err(|e| e.to_string())?;
    tell("open the database", &milliseconds(opened - started));
    tell("first read of a child", &milliseconds(read - opened));
    tell("first read of a Posyandu's children", &milliseconds(now() - read));
    (of_one.len() as u32 == CHILDREN / POSYANDU).then_some(()).ok_or("rows are missing".to_owned())
}

async fn page_through() -> Outcome {
    let db = open().await?;
    let (started, mut after, mut rows) = (now(), None::<String>, 0);
    loop {
        let page = db.page(Store::Child, after.as_deref(), PER_WRITE).await;
        let page = page.map_err(|error| error.to_string())?;
        let Some(last) = page.last() else { break };
        after = Some(last.key.clone());
        rows += page.len();
    }
    tell(&format!("read all {rows} children"), &format!("{:.2} s", (now() - started) / 1_000.0));
    Ok(())
}

/// A child, its Posyandu's roster, a history entry and the outbox in one strict transaction.
async fn save() -> Outcome {
    let db = open().await?;
    let mut times = Vec::new();
    for n in 0..300_u32 {
        let at = n * 197 % CHILDREN;
        let started = now();
        let found = db.get(Store::Child, &key(at)).await.map_err(|error| error.to_string())?;
        let rev = found.map_or(0, |row| row.rev);
        let mut batch = Batch::default();
        batch.put(Store::Child, child(at, rev + 1), Expected::Rev(rev));
        batch.put(Store::Roster, roster(at % POSYANDU, rev + 1), Expected::Anything);
        let entry = Row { key: format!("{}/{rev}", key(at)), ..child(n, 1) };
        batch.put(Store::History, entry, Expected::Nothing);
        let outbox = Row { key: key(at), parent: String::new(), rev: 1, bytes: Vec::new() };
        batch.put(Store::Outbox, outbox, Expected::Anything);
        db.write(batch).await.map_err(|error| error.to_string())?;
        times.push(now() - started);
    }
    times.sort_by(f64::total_cmp);
    let part = |percent: usize| milliseconds(times[(times.len() - 1) * percent / 100]);
    tell("one save, p50 / p95 / p99", &format!("{} / {} / {}", part(50), part(95), part(99)));
    Ok(())
}

async fn open() -> Result<Database, String> {
    let db = IndexedDb::open("bench", |_| ()).await.map_err(|error| error.to_string())?;
    Ok(Database::IndexedDb(db))
}

fn key(n: u32) -> String {
    format!("{:013x}", u64::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 12)
}

fn posyandu(n: u32) -> String {
    format!("posyandu-{n:03}")
}

fn child(n: u32, rev: u64) -> Row {
    Row { key: key(n), parent: posyandu(n % POSYANDU), rev, bytes: noise(n, CHILD_BYTES) }
}

fn roster(n: u32, rev: u64) -> Row {
    Row { key: posyandu(n), parent: String::new(), rev, bytes: noise(n, ROSTER_BYTES) }
}

/// Bytes that the browser cannot compress.
fn noise(seed: u32, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    let bytes = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    });
    bytes.take(length).collect()
}

pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

pub fn milliseconds(ms: f64) -> String {
    format!("{ms:.1} ms")
}

pub fn tell(what: &str, value: &str) {
    web_sys::console::log_1(&format!("bench|{what}|{value}").into());
}
