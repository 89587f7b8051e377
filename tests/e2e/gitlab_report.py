"""What version 15.0.7 of GitLab's secret detection report format requires of the fields that credward writes."""

TIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$"
SEVERITIES = {"Info", "Unknown", "Low", "Medium", "High", "Critical"}
LONGEST = {"name": 255, "description": 1 << 20, "solution": 7000}


def check(case, report):
    """Asserts through `case`, a TestCase, that the report holds to it."""
    def text(value):
        case.assertIsInstance(value, str)
        case.assertTrue(value)

    case.assertRegex(report["version"], r"^\d+\.\d+\.\d+$")
    scan = report["scan"]
    for time in ("start_time", "end_time"):
        case.assertRegex(scan[time], TIME)
    case.assertIn(scan["status"], {"success", "failure"})
    case.assertEqual(scan["type"], "secret_detection")
    for tool in (scan["analyzer"], scan["scanner"]):
        for value in (tool["id"], tool["name"], tool["version"], tool["vendor"]["name"]):
            text(value)
    for message in scan.get("messages", []):
        case.assertIn(message["level"], {"info", "warn", "fatal"})
        text(message["value"])
    for found in report["vulnerabilities"]:
        text(found["id"])
        for field, most in LONGEST.items():
            case.assertLessEqual(len(found.get(field, "")), most)
        case.assertIn(found["severity"], SEVERITIES)
        case.assertTrue(found["identifiers"])
        for identifier in found["identifiers"]:
            for field in ("type", "name", "value"):
                text(identifier[field])
        text(found["location"]["commit"]["sha"])
        case.assertIsInstance(found["location"].get("file", ""), str)
        for line in ("start_line", "end_line"):
            case.assertIsInstance(found["location"].get(line, 0), int)
        case.assertNotIn("raw_source_code_extract", found)
