//! Reading.

use super::{all, keys, put, row};
use crate::storage::{Database, Row, Store};

pub async fn an_empty_database_has_nothing(db: Database) {
    for store in Store::ALL {
        assert_eq!(db.get(store, "a").await, Ok(None));
        assert_eq!(db.get_many(store, &[]).await, Ok(vec![]));
        assert_eq!(db.get_many(store, &["a".to_owned()]).await, Ok(vec![None]));
        assert_eq!(db.by_parent(store, "").await, Ok(vec![]));
        assert_eq!(db.page(store, None, 10).await, Ok(vec![]));
        assert_eq!(db.count(store).await, Ok(0));
    }
}

pub async fn what_was_written_is_read(db: Database) {
    // 2^53 − 1, the greatest whole number that every number up to it is exact.
    let last = (1 << 53) - 1;
    let written = Row { key: "k".into(), parent: "p".into(), rev: last, bytes: vec![0, 255, 7] };
    put(&db, Store::Child, [written.clone()]).await;
    assert_eq!(db.get(Store::Child, "k").await, Ok(Some(written.clone())));
    assert_eq!(db.by_parent(Store::Child, "p").await, Ok(vec![written.clone()]));
    assert_eq!(all(&db, Store::Child).await, [written]);
}

pub async fn rows_come_by_key(db: Database) {
    let written = ["b", "a", "c/2", "c/10", "c", "", "B"];
    put(&db, Store::Doc, written.map(|key| row(key, ""))).await;
    assert_eq!(keys(&db, Store::Doc).await, ["", "B", "a", "b", "c", "c/10", "c/2"]);
    assert_eq!(db.count(Store::Doc).await, Ok(7));
}

/// U+FF01 stands before U+1F476 among characters, but after it among the units of UTF-16.
pub async fn keys_are_ordered_as_rust_orders_text(db: Database) {
    let mut expected =
        ["Siti Nurʼaini", "é", "e\u{301}", "ᮞᮥᮔ᮪ᮓ", "！", "👶", "👶🏽", "\u{0}", "\u{10ffff}"];
    put(&db, Store::Child, expected.map(|key| row(key, "Posyandu 👶"))).await;
    expected.sort_unstable();
    assert_eq!(keys(&db, Store::Child).await, expected);
    let of_parent = db.by_parent(Store::Child, "Posyandu 👶").await.expect("rows");
    assert_eq!(of_parent.into_iter().map(|row| row.key).collect::<Vec<_>>(), expected);
    let after = db.page(Store::Child, Some("！"), 1).await.expect("a page");
    assert_eq!(after, [row("👶", "Posyandu 👶")]);
    assert_eq!(db.get(Store::Child, "👶🏽").await, Ok(Some(row("👶🏽", "Posyandu 👶"))));
}

pub async fn rows_come_by_parent(db: Database) {
    let written = [("3", "x"), ("1", "x"), ("2", "y"), ("4", ""), ("5", "xx")];
    put(&db, Store::History, written.map(|(key, parent)| row(key, parent))).await;
    let of = async |parent| db.by_parent(Store::History, parent).await.expect("rows");
    assert_eq!(of("x").await, [row("1", "x"), row("3", "x")]);
    assert_eq!(of("y").await, [row("2", "y")]);
    assert_eq!(of("").await, [row("4", "")]);
    assert_eq!(of("z").await, []);
}

pub async fn keys_that_begin_alike_are_counted(db: Database) {
    let written =
        ["doubt", "doubt/1", "doubt/2", "doubt/2/x", "doubt/👶", "doubt0", "doubs/9", "e"];
    put(&db, Store::Doc, written.map(|key| row(key, ""))).await;
    assert_eq!(db.count_prefix(Store::Doc, "doubt/").await, Ok(4));
    assert_eq!(db.count_prefix(Store::Doc, "doubt/2").await, Ok(2));
    assert_eq!(db.count_prefix(Store::Doc, "x").await, Ok(0));
    assert_eq!(db.count_prefix(Store::Doc, "").await, Ok(8));
    assert_eq!(db.count_prefix(Store::Child, "doubt/").await, Ok(0));
}

pub async fn pages_hold_every_row_once(db: Database) {
    let written: Vec<Row> = (0..25).map(|n| row(&format!("{n:02}"), "")).collect();
    put(&db, Store::Outbox, written.iter().rev().cloned()).await;
    let mut seen = Vec::new();
    loop {
        let after = seen.last().map(|row: &Row| row.key.clone());
        let page = db.page(Store::Outbox, after.as_deref(), 10).await.expect("a page");
        assert!(page.len() <= 10);
        if page.is_empty() {
            break;
        }
        seen.extend(page);
    }
    assert_eq!(seen, written);
    // A key that is not there is a place between two others.
    let between = db.page(Store::Outbox, Some("07x"), 1).await.expect("a page");
    assert_eq!(between, [row("08", "")]);
    assert_eq!(db.page(Store::Outbox, None, 0).await, Ok(vec![]));
}

pub async fn several_rows_come_as_asked(db: Database) {
    put(&db, Store::Child, [row("a", ""), row("b", "")]).await;
    let asked = ["b", "none", "a", "b"].map(str::to_owned);
    let expected = vec![Some(row("b", "")), None, Some(row("a", "")), Some(row("b", ""))];
    assert_eq!(db.get_many(Store::Child, &asked).await, Ok(expected));
}

pub async fn stores_are_apart(db: Database) {
    for store in Store::ALL {
        put(&db, store, [row("same", store.name())]).await;
    }
    for store in Store::ALL {
        assert_eq!(all(&db, store).await, [row("same", store.name())]);
    }
}

pub async fn wiping_leaves_nothing(db: Database) {
    for store in Store::ALL {
        put(&db, store, [row("a", "p"), row("b", "p")]).await;
    }
    assert_eq!(db.wipe().await, Ok(()));
    for store in Store::ALL {
        assert_eq!(all(&db, store).await, []);
    }
    put(&db, Store::Meta, [row("after", "")]).await;
    assert_eq!(db.count(Store::Meta).await, Ok(1));
}
