#include "report/html_charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>

#include "report/incident_words.h"
#include "report/plain_text.h"

namespace credward::report {
namespace {

constexpr std::size_t kMostBars = 30;
// Widths are per cent, so that a chart fits any page without its text shrinking; heights are pixels.
constexpr int kRow = 32, kTop = 22, kBar = 9;
constexpr double kSpan = 98;
constexpr double kLeastBar = 0.6;
constexpr double kLastYear = 92;  // a year behind it has no room for its number
constexpr std::size_t kLabel = 22;
constexpr std::size_t kMonth = 7;  // "2026-11"

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

std::string until(const core::Incident& incident) {
  return incident.last ? day_of(incident.last->date) : std::string("today");
}

// A file's name is what people know a key by.
std::string label_of(const Life& life, Redaction& redaction) {
  std::string name = life.incident->secret.preview;
  if (!life.incident->places.empty()) name = place_name(life.incident->places.front(), redaction);
  if (std::size_t slash = name.rfind('/'); slash != std::string::npos) name.erase(0, slash + 1);
  if (!life.incident->places.empty() && life.incident->places.front().path) name.erase(std::min(name.rfind(':'), name.size()));
  return fmt::format("{}. {}", life.rank, shortened(name, kLabel));
}

// What fits into one line of a telephone.
std::string short_text(const Life& life, Redaction& redaction) {
  const core::Incident& incident = *life.incident;
  std::string_view status = incident.in_head ? "HEAD" : "history";
  if (status_text(incident) == "in messages only") status = "messages";
  if (status_text(incident) == "in unreachable objects") status = "unreachable";
  return fmt::format("{}, {}, {} to {}", label_of(life, redaction), status, incident.first->date.substr(0, kMonth),
                     until(incident).substr(0, kMonth));
}

std::string life_text(const Life& life, Redaction& redaction) {
  return fmt::format("{}, {}, {} to {}", label_of(life, redaction), status_text(*life.incident),
                     day_of(life.incident->first->date), until(*life.incident));
}

void write_legend(HtmlPage& page, std::string_view in_head, std::string_view in_history) {
  page.raw("<span class=\"swatch head\"></span>").text(in_head).raw("; <span class=\"swatch hist\"></span>");
  page.text(in_history).raw(". ");
}

int year_of(int days) {
  std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(days))};
  return static_cast<int>(ymd.year());
}

int day_of_year(int year) {
  return static_cast<int>(std::chrono::sys_days(std::chrono::year(year) / 1 / 1).time_since_epoch().count());
}

}  // namespace

namespace {

class Timeline {
 public:
  Timeline(HtmlPage& page, const core::RunReport& report, Redaction& redaction, int today)
      : page_(page), report_(report), redaction_(redaction), lives_(lives_of(report, today)), begin_(today), end_(today) {
    for (const Life& life : lives_) {
      begin_ = std::min(begin_, life.begin);
      end_ = std::max(end_, life.end);
    }
  }

  void write() {
    int height = kTop + kRow * static_cast<int>(lives_.size()) + 4;
    page_.section("timeline", "The life of each key");
    page_.raw(fmt::format("<figure><svg width=\"100%\" height=\"{}\" role=\"img\" aria-labelledby=\"timeline-title timeline-desc\">"
                          "<title id=\"timeline-title\">From when to when each key stands in the repositories</title>"
                          "<desc id=\"timeline-desc\">",
                          height));
    for (const Life& life : lives_) page_.text(life_text(life, redaction_) + ". ");
    page_.raw("</desc>");
    write_years(height);
    for (std::size_t i = 0; i < lives_.size(); ++i) write_life(lives_[i], kTop + kRow * static_cast<int>(i));
    page_.raw("</svg><figcaption>");
    write_legend(page_, "a file of HEAD holds it", "only the history holds it");
    page_.text("The thin line: no file holds it any more, but whoever has the history has the key, until it is revoked.");
    if (std::size_t others = std::min(report_.incidents.size(), kMostBars) - std::min(lives_.size(), kMostBars); others > 0)
      page_.text(fmt::format(" {} in no commit, so no day is known.", others == 1 ? "1 key is" : fmt::format("{} keys are", others)));
    if (report_.incidents.size() > kMostBars) page_.text(fmt::format(" The {} most urgent keys are shown.", kMostBars));
    page_.raw("</figcaption></figure>\n");
    page_.end_section();
  }

 private:
  double x(int day) const { return kSpan * (day - begin_) / std::max(1, end_ - begin_); }

  void write_years(int height) {
    int step = std::max(1, (year_of(end_) - year_of(begin_)) / 6);
    for (int year = year_of(begin_) + 1; year <= year_of(end_); year += step) {
      double at = x(day_of_year(year));
      if (at > kLastYear) break;
      page_.raw(fmt::format("<line class=\"axis\" x1=\"{0:.2f}%\" x2=\"{0:.2f}%\" y1=\"2\" y2=\"{1}\"/><text "
                            "class=\"year\" x=\"{0:.2f}%\" dx=\"3\" y=\"12\">{2}</text>",
                            at, height, year));
    }
  }

  void write_life(const Life& life, int y) {
    page_.raw(fmt::format("<text x=\"0\" y=\"{}\">", y + 14)).text(short_text(life, redaction_)).raw("</text>");
    std::string_view colour = life.incident->in_head ? "headbar" : "histbar";
    double from = x(life.begin), width = std::max(kLeastBar, x(life.end) - from);
    page_.raw(fmt::format("<rect class=\"{}\" x=\"{:.2f}%\" y=\"{}\" width=\"{:.2f}%\" height=\"{}\" rx=\"2\"/>", colour, from,
                          y + 19, width, kBar));
    if (from + width < kSpan) {
      page_.raw(fmt::format("<rect class=\"{}\" x=\"{:.2f}%\" y=\"{}\" width=\"{:.2f}%\" height=\"1\"/>", colour, from + width,
                            y + 19 + kBar / 2, kSpan - from - width));
    }
  }

  HtmlPage& page_;
  const core::RunReport& report_;
  Redaction& redaction_;
  std::vector<Life> lives_;
  int begin_, end_;
};

}  // namespace

bool has_timeline(const core::RunReport& report) {
  auto today = days_of(report.today);
  return today && !lives_of(report, *today).empty();
}

void write_timeline(HtmlPage& page, const core::RunReport& report, Redaction& redaction) {
  if (has_timeline(report)) Timeline(page, report, redaction, *days_of(report.today)).write();
}

namespace {

// How many keys each environment has in HEAD and in history only; nothing where none is known.
using EnvironmentCounts = std::map<std::string, std::pair<std::size_t, std::size_t>>;

EnvironmentCounts environments_of(const core::RunReport& report) {
  EnvironmentCounts counts;
  for (const core::Incident& incident : report.incidents) {
    std::vector<std::string> names = incident.environments;
    if (names.empty()) names.push_back("not known");
    for (const std::string& name : names) ++(incident.in_head ? counts[name].first : counts[name].second);
  }
  if (counts.size() == 1 && counts.contains("not known")) counts.clear();
  return counts;
}

}  // namespace

bool has_environments(const core::RunReport& report) { return !environments_of(report).empty(); }

void write_environments(HtmlPage& page, const core::RunReport& report, Redaction& redaction) {
  const EnvironmentCounts counts = environments_of(report);
  if (counts.empty()) return;
  std::size_t most = 1;
  for (const auto& [name, count] : counts) most = std::max(most, count.first + count.second);
  auto words = [&](const auto& entry) {
    return fmt::format("{}: {} in HEAD, {} in history only", shortened(redaction.text(entry.first), kLabel), entry.second.first,
                       entry.second.second);
  };
  std::size_t shown = std::min(counts.size(), kMostBars);
  page.section("environments", "Exposure by environment");
  page.raw(fmt::format("<figure><svg width=\"100%\" height=\"{}\" role=\"img\" aria-labelledby=\"environments-title "
                       "environments-desc\"><title id=\"environments-title\">Keys by environment</title><desc "
                       "id=\"environments-desc\">",
                       kRow * static_cast<int>(shown) + 4));
  for (const auto& entry : counts) page.text(words(entry) + ". ");
  page.raw("</desc>");
  double scale = kSpan / static_cast<double>(most);
  int y = 0;
  for (const auto& entry : counts) {
    if (y == kRow * static_cast<int>(shown)) break;
    double in_head = static_cast<double>(entry.second.first) * scale, in_history = static_cast<double>(entry.second.second) * scale;
    page.raw(fmt::format("<text x=\"0\" y=\"{}\">", y + 14)).text(words(entry)).raw("</text>");
    page.raw(fmt::format("<rect class=\"headbar\" x=\"0\" y=\"{0}\" width=\"{1:.2f}%\" height=\"{2}\"/><rect class=\"histbar\" "
                         "x=\"{1:.2f}%\" y=\"{0}\" width=\"{3:.2f}%\" height=\"{2}\"/>",
                         y + 19, in_head, kBar, in_history));
    y += kRow;
  }
  page.raw("</svg><figcaption>");
  write_legend(page, "in HEAD", "in history only");
  page.raw("A key in several environments counts in each.</figcaption></figure>\n");
  page.end_section();
}

}  // namespace credward::report
