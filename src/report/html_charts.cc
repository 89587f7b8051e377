#include "report/html_charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>

#include "report/incident_words.h"

namespace credward::report {
namespace {

constexpr std::size_t kMostBars = 30;
constexpr double kWidth = 900, kLeft = 150, kRight = 20, kRow = 22, kTop = 24;
constexpr std::size_t kLabel = 18;

std::optional<int> days_of(std::string_view date) {
  int year = 0, month = 0, day = 0;
  if (date.size() < 10) return std::nullopt;
  auto number = [&](std::size_t at, std::size_t size, int& out) {
    return std::from_chars(date.data() + at, date.data() + at + size, out).ec == std::errc();
  };
  if (!number(0, 4, year) || !number(5, 2, month) || !number(8, 2, day)) return std::nullopt;
  std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                  std::chrono::day(static_cast<unsigned>(day))};
  if (!ymd.ok()) return std::nullopt;
  return static_cast<int>(std::chrono::sys_days(ymd).time_since_epoch().count());
}

struct Life {
  std::size_t rank = 0;
  const core::Incident* incident = nullptr;
  int begin = 0, end = 0;
};

std::vector<Life> lives_of(const core::RunReport& report, int today) {
  std::vector<Life> lives;
  for (std::size_t i = 0; i < report.incidents.size() && lives.size() < kMostBars; ++i) {
    const core::Incident& incident = report.incidents[i];
    auto begin = incident.first ? days_of(incident.first->date) : std::nullopt;
    auto end = incident.last ? days_of(incident.last->date) : std::optional(today);
    if (begin && end) lives.push_back({i + 1, &incident, *begin, std::max(*begin, *end)});
  }
  return lives;
}

std::string life_text(const Life& life) {
  return fmt::format("Key {}, {}: from {} to {}", life.rank, status_text(*life.incident),
                     day_of(life.incident->first->date),
                     life.incident->last ? day_of(life.incident->last->date) : std::string("today"));
}

int year_of(int days) {
  std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(days))};
  return static_cast<int>(ymd.year());
}

int day_of_year(int year) {
  return static_cast<int>(std::chrono::sys_days(std::chrono::year(year) / 1 / 1).time_since_epoch().count());
}

}  // namespace

void write_timeline(HtmlPage& page, const core::RunReport& report) {
  auto today = days_of(report.today);
  if (!today) return;
  std::vector<Life> lives = lives_of(report, *today);
  if (lives.empty()) return;
  int begin = *today, end = *today;
  for (const Life& life : lives) {
    begin = std::min(begin, life.begin);
    end = std::max(end, life.end);
  }
  begin -= std::max(1, (end - begin) / 50);
  double scale = (kWidth - kLeft - kRight) / std::max(1, end - begin);
  auto x = [&](int day) { return kLeft + (day - begin) * scale; };
  double height = kTop + kRow * static_cast<double>(lives.size()) + 8;
  page.section("timeline", "The life of each key");
  page.raw(
      fmt::format("<figure><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Timeline\"><svg "
                  "viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"timeline-title timeline-desc\">"
                  "<title id=\"timeline-title\">From when to when each key stands in the "
                  "repositories</title><desc id=\"timeline-desc\">",
                  kWidth, height));
  for (const Life& life : lives) page.text(life_text(life) + ". ");
  page.raw("</desc>");
  int step = std::max(1, (year_of(end) - year_of(begin)) / 12 + 1);
  for (int year = year_of(begin) + 1; year <= year_of(end); year += step) {
    double at = x(day_of_year(year));
    page.raw(
        fmt::format("<line class=\"axis\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\"/><text "
                    "x=\"{3:.1f}\" y=\"14\">{4}</text>",
                    at, 18, height, at + 3, year));
  }
  for (std::size_t i = 0; i < lives.size(); ++i) {
    const Life& life = lives[i];
    double y = kTop + kRow * static_cast<double>(i);
    std::string label = fmt::format("{}. {}", life.rank, life.incident->secret.preview);
    label = label.substr(0, std::min(label.find(" ("), kLabel));
    page.raw(fmt::format("<text x=\"4\" y=\"{:.1f}\">", y + 14)).text(label).raw("</text>");
    page.raw(fmt::format(
        "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"14\" rx=\"2\"><title>",
        life.incident->in_head ? "headbar" : "histbar", x(life.begin), y + 3,
        std::max(3.0, (life.end - life.begin) * scale)));
    page.text(life_text(life)).raw("</title></rect>");
  }
  page.raw(
      "</svg></div><figcaption>Red: still in HEAD. Ochre: in history only, until the commit that took it "
      "away; it stays exposed until it is "
      "revoked.</figcaption></figure>\n");
  page.end_section();
}

void write_environments(HtmlPage& page, const core::RunReport& report, Redaction& redaction) {
  std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
  for (const core::Incident& incident : report.incidents) {
    std::vector<std::string> names = incident.environments;
    if (names.empty()) names.push_back("unknown");
    for (const std::string& name : names) ++(incident.in_head ? counts[name].first : counts[name].second);
  }
  if (counts.empty() || (counts.size() == 1 && counts.contains("unknown"))) return;
  std::size_t most = 1;
  for (const auto& [name, count] : counts) most = std::max(most, count.first + count.second);
  double height = kRow * static_cast<double>(std::min(counts.size(), kMostBars)) + 8;
  page.section("environments", "Exposure by environment");
  page.raw(fmt::format(
      "<figure><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Chart of "
      "environments\"><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"environments-title "
      "environments-desc\">"
      "<title id=\"environments-title\">Keys by environment</title><desc id=\"environments-desc\">",
      kWidth, height));
  for (const auto& [name, count] : counts) {
    page.text(
        fmt::format("{}: {} in HEAD, {} in history only. ", redaction.text(name), count.first, count.second));
  }
  page.raw("</desc>");
  double scale = (kWidth - kLeft - 60) / static_cast<double>(most);
  std::size_t row = 0;
  for (const auto& [name, count] : counts) {
    if (row == kMostBars) break;
    double y = kRow * static_cast<double>(row++);
    double in_head = static_cast<double>(count.first) * scale,
           in_history = static_cast<double>(count.second) * scale;
    page.raw(fmt::format("<text x=\"4\" y=\"{:.1f}\">", y + 15))
        .text(redaction.text(name).substr(0, kLabel))
        .raw("</text>");
    if (count.first > 0)
      page.raw(fmt::format("<rect class=\"headbar\" x=\"{}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"14\"/>",
                           kLeft, y + 4, in_head));
    if (count.second > 0) {
      page.raw(
          fmt::format("<rect class=\"histbar\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"14\"/>",
                      kLeft + in_head, y + 4, in_history));
    }
    page.raw(fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", kLeft + in_head + in_history + 6,
                         y + 15, count.first + count.second));
  }
  page.raw(
      "</svg></div><figcaption>Red: in HEAD. Ochre: in history only. A key in several environments counts in "
      "each.</figcaption></figure>\n");
  page.end_section();
}

}  // namespace credward::report
