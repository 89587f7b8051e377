function gh_user
    curl -fsS -H "Authorization: token $GITHUB_TOKEN" https://api.github.com/user
end
abbr -a bso 'xdg-open https://app.bytestack.com'
