// What names stand for within one file: assignments, parameters, imports, functions, classes and their
// fields, and what is done to an object after it was made. One pass over the outline; nothing is evaluated
// here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "syntax/tree.h"

namespace credward::syntax {

struct Binding {
  enum class Kind : std::uint8_t { kAssign, kParameter, kImport } kind = Kind::kAssign;
  NodeId node = 0;   // the assignment, parameter or import
  NodeId value = 0;  // 0: none that is known; of a parameter: its name
  NodeId scope = 0;  // the function or class whose name it is; 0 for the file
  bool appends = false;
  bool trims = false;  // takes line breaks off what is there: key[strcspn(key, "\n")] = 0
  int element = -1;  // of several targets: which element of the value
  std::string key;   // of a taken-apart object: which member of the value
};

// Something done through an object: `root.rel(…)`, `root.rel = …`, `root[…] = …`.
struct Step {
  NodeId node = 0;   // the call or the assignment
  NodeId scope = 0;  // the function it stands in
  std::string
      rel;  // the path behind the root, "headers.update"; "[]" for an index that is no literal or missing
};

// What a name means at a place. Several: alternatives. `certain` is false where one of them may not have
// happened.
struct Meaning {
  std::vector<const Binding*> bindings;
  bool found = false;  // the name is bound in this file at all
};

inline constexpr int kMaxBases = 8;  // classes above a class
inline constexpr std::size_t kMaxBindings = 64;  // of one name in one scope; more are never followed

class Bindings {
 public:
  explicit Bindings(const Tree& tree);

  Meaning meaning(std::string_view name, NodeId use) const;
  // Assignments to a field of the class: in its body, or through self and this.
  std::vector<const Binding*> fields(NodeId cls, std::string_view name) const;
  // `a.b = …` of an object that is no self.
  std::vector<const Binding*> members(std::string_view path) const;
  NodeId field_type(NodeId cls, std::string_view name) const;  // as it is declared; 0 if it is not
  NodeId class_named(std::string_view name) const;  // 0 if unknown, or several
  std::vector<NodeId> classes_named(std::string_view name) const;
  // The file's class that it extends; 0 if there is none.
  NodeId base_of(NodeId cls) const;
  // The file's classes that extend it, over others, too.
  const std::vector<NodeId>& subclasses(NodeId cls) const;
  // A field that a literal of the type sets: Client{base: …}.
  std::vector<const Binding*> literal_fields(std::string_view type, std::string_view name) const;
  bool has_literals(std::string_view type) const { return literals_.count(std::string(type)) != 0; }
  // A field of that name, where one class alone has it: what an import of its members brings.
  std::vector<const Binding*> only_field(std::string_view name) const;
  // Functions whose receiver is of the type, where methods stand outside of it: func (c *Client) …
  std::vector<NodeId> methods_of(std::string_view type) const;
  // Calls by the last word of what is called.
  const std::vector<NodeId>& calls_named(std::string_view name) const;
  // Where a name stands as, or in, an argument of a call.
  const std::vector<NodeId>& given(std::string_view name) const;
  // The function of that name that a call at `use` reaches; 0 if unknown.
  NodeId function_named(std::string_view name, NodeId use) const;
  NodeId method_named(NodeId cls, std::string_view name) const;
  // "requests" of `import requests as rq`, "fs.readFileSync" of `import { readFileSync as r } from "fs"`.
  std::string imported(std::string_view name) const;  // empty if it is not imported

  // Steps through a variable ("req") or a field ("self.session", "this.client"), in order. The variable is
  // that of the scope in which `use` sees it.
  std::vector<const Step*> steps(std::string_view root, NodeId use) const;
  // The scope in which `use` sees the name; nothing if it is not bound.
  std::optional<NodeId> scope_of(std::string_view name, NodeId use) const;

  static bool is_self(std::string_view name);
  // The last word of a type as it is written: "*api.Client<T>" is "Client".
  static std::string type_word(std::string_view text);

 private:
  using ByName = std::unordered_map<std::string, std::vector<Binding>>;
  void bind_assign(NodeId id);
  void bind_target(NodeId target, NodeId value, const Binding& pattern, int depth);
  void bind_parameter(NodeId id, NodeId name, int depth);
  void bind_import(NodeId id);
  void bind_define(NodeId call);
  void bind_made(NodeId map);
  // bindings_buffers.cc
  void bind_buffer(NodeId call, const Tree::Callee& callee);
  void bind_stream(NodeId concat);
  bool bind_trimmed(NodeId at, NodeId buffer);
  void bind_terminator(NodeId assign, NodeId target, NodeId value);
  void add_cascade(NodeId id);
  void add_step(NodeId id, NodeId target, bool call);
  void bind_literal(NodeId map);
  void find_bases();
  bool is_promoted(NodeId parameter) const;
  NodeId scope_at(NodeId id) const;
  NodeId fields_of(NodeId cls) const;
  NodeId same_class(NodeId cls) const;
  NodeId class_at(NodeId id) const { return same_class(tree_.class_of(id)); }
  const std::vector<Binding>* in_scope(NodeId scope, std::string_view name) const;

  const Tree& tree_;
  std::map<NodeId, ByName> scopes_;
  std::map<NodeId, ByName> fields_;
  ByName members_;
  std::unordered_map<std::string, ByName> literals_;  // by type
  std::unordered_map<std::string, std::vector<NodeId>> functions_, classes_, methods_, calls_, given_;
  std::unordered_map<NodeId, NodeId> base_of_;
  std::unordered_map<NodeId, std::vector<NodeId>> subclasses_;
  std::unordered_map<NodeId, NodeId> first_of_class_;  // where a class has several bodies: impl, extension, partial
  std::unordered_map<std::string, std::string> imports_;
  std::unordered_map<std::string, std::vector<Step>> steps_;
};

}  // namespace credward::syntax
