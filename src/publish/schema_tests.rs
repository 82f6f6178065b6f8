//! The published schema says what a bundle is: no field more, none less.

use serde_json::{Value, json};

use super::{
    bundle::{Bundle, Family, PublicCell, PublicPlace, PublicTarget, Schema},
    make::publishable,
    suppress::{SuppressionRule, Why},
};
use crate::{indicators::IndicatorId, wilayah::Regency};

fn schema() -> Value {
    let text = std::fs::read_to_string("public/skema/idaman-publikasi-1.json").unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A bundle that has every field.
fn full() -> Value {
    let text = std::fs::read_to_string("public/wilayah/13.75.json").unwrap();
    let regency = Regency::from_json(&text).unwrap();
    let ids: Vec<IndicatorId> =
        IndicatorId::ALL.iter().copied().filter(|id| publishable(*id)).collect();
    let hidden = |why| PublicCell { of: 9, counts: Vec::new(), hidden: Some(why) };
    let told = PublicCell { of: 90, counts: vec![30; ids.len()], hidden: None };
    let bundle = Bundle {
        schema: Schema::V1,
        made: "2026-11-22".parse().unwrap(),
        demo: true,
        rule: SuppressionRule::default(),
        places: vec![PublicPlace::of(&regency, regency.code).unwrap()],
        months: ["2026-07", "2026-08", "2026-09", "2026-10"].map(|m| m.parse().unwrap()).to_vec(),
        targets: vec![PublicTarget { indicator: ids[0], year: 2029, value: 0.9 }],
        families: vec![Family {
            indicators: ids,
            cells: vec![told, hidden(Why::Small), hidden(Why::Complement), hidden(Why::Part)],
        }],
    };
    serde_json::from_str(&bundle.to_json().unwrap()).unwrap()
}

/// What of the value the schema does not allow; only those words of JSON Schema that ours uses.
fn wrong(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let target = root.pointer(reference.trim_start_matches('#')).unwrap();
        return wrong(root, target, value, at, found);
    }
    let mut when = |bad: bool, what: &str| {
        if bad {
            found.push(format!("{at}: {what}"));
        }
    };
    when(schema.get("const").is_some_and(|one| one != value), "const");
    let listed = |all: &Value| all.as_array().unwrap().contains(value);
    when(schema.get("enum").is_some_and(|all| !listed(all)), "enum");
    let number = |name: &str| schema.get(name).and_then(Value::as_f64);
    when(number("minimum").is_some_and(|least| value.as_f64() < Some(least)), "minimum");
    when(number("maximum").is_some_and(|most| value.as_f64() > Some(most)), "maximum");
    let fits = match schema.get("type").and_then(Value::as_str) {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        None => true,
        Some(other) => panic!("{other} is not read here"),
    };
    when(!fits, "type");
    for name in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
        when(value.get(name.as_str().unwrap()).is_none(), "required");
    }
    for (name, one) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(name) {
            Some(known) => wrong(root, known, one, &format!("{at}/{name}"), found),
            None => found.push(format!("{at}/{name}: not in the schema")),
        }
    }
    for one in value.as_array().into_iter().flatten() {
        wrong(root, &schema["items"], one, at, found);
    }
}

fn faults(value: &Value) -> Vec<String> {
    let (schema, mut found) = (schema(), Vec::new());
    wrong(&schema, &schema, value, "", &mut found);
    found
}

/// Names of the schema's properties that a value with every field does not have.
fn unused(schema: &Value, values: &[&Value], at: &str, found: &mut Vec<String>) {
    for (name, below) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let inside: Vec<&Value> = values.iter().filter_map(|value| value.get(name)).collect();
        let path = format!("{at}/{name}");
        if inside.is_empty() {
            found.push(path);
        } else {
            unused(below, &inside, &path, found);
        }
    }
    if let Some(items) = schema.get("items") {
        let all: Vec<&Value> =
            values.iter().filter_map(|value| value.as_array()).flatten().collect();
        unused(items, &all, at, found);
    }
}

#[test]
fn a_bundle_with_every_field_is_what_the_schema_says() {
    let full = full();
    assert_eq!(faults(&full), Vec::<String>::new());
    let (schema, mut found) = (schema(), Vec::new());
    unused(&schema, &[&full], "", &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_schema_refuses_what_the_gate_refuses() {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut value = full();
        change(&mut value);
        faults(&value)
    };
    assert_eq!(changed(&|v| v["nama"] = json!("Ahmad")), ["/nama: not in the schema"]);
    let planted = changed(&|v| v["families"][0]["cells"][0]["nik"] = json!("1375011005250001"));
    assert_eq!(planted, ["/families/cells/nik: not in the schema"]);
    assert!(!changed(&|v| v["families"][0]["indicators"][0] = json!("Ahmad")).is_empty());
    assert!(!changed(&|v| v["families"][0]["cells"][0]["counts"] = json!(["Ahmad"])).is_empty());
    assert!(!changed(&|v| v["targets"][0]["value"] = json!(14)).is_empty());
    assert!(!changed(&|v| drop(v.as_object_mut().unwrap().remove("rule"))).is_empty());
    assert!(!changed(&|v| v["schema"] = json!("idaman-publikasi/2")).is_empty());
}
